create table brand (
    name text primary key check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    registered_at timestamptz not null
);

create table channel_account (
    id uuid primary key,
    brand text not null references brand,
    channel text not null check (channel in (
        'x', 'facebook', 'instagram', 'mastodon', 'bluesky', 'threads', 'review', 'email', 'phone', 'chat', 'web',
        'whatsapp', 'sms', 'store', 'letter', 'other', 'unknown')),
    handle text not null check (length(handle) between 1 and 300),
    registered_at timestamptz not null,
    unique (brand, channel, handle)
);
