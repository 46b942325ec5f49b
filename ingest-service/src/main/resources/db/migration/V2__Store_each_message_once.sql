-- What must be unique for ever lives in a slim table of its own, so that messages can be partitioned or distributed.
create table seen (
    account_id uuid not null,
    external_id text not null check (length(external_id) between 1 and 500),
    message_id uuid not null,
    digest bytea not null,
    primary key (account_id, external_id)
);

create table message (
    thread_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    external_id text not null,
    direction text not null check (direction in ('inbound', 'outbound')),
    audience text not null check (audience in ('public', 'private', 'internal')),
    author text,
    author_kind text not null check (author_kind in ('person', 'automatic')),
    author_name text,
    author_reach bigint check (author_reach >= 0),
    customer_reference text,
    case_reference text,
    thread text not null,
    in_reply_to text,
    language text,
    text text not null,
    sent_at timestamptz not null,
    received_at timestamptz not null,
    import_id uuid,
    primary key (thread_id, id)
);
