-- The words of the design, once for every table; a new channel is one statement here and one constant in the code.
create domain channel as text check (value in (
    'x', 'facebook', 'instagram', 'mastodon', 'bluesky', 'threads', 'review', 'email', 'phone', 'chat', 'web', 'whatsapp',
    'sms', 'store', 'letter', 'other', 'unknown'));
create domain audience as text check (value in ('public', 'private', 'internal', 'unknown'));
create domain direction as text check (value in ('inbound', 'outbound'));
create domain author_kind as text check (value in ('person', 'automatic'));
create domain granularity as text check (value in ('second', 'day'));
create domain ending as text check (value in ('resolution', 'duplicate', 'abandoned', 'cancelled'));
