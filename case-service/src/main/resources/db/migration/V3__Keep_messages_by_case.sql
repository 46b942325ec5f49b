-- Messages never change, so there is nothing but the key to compare when one comes again.
create table case_message (
    case_id uuid not null,
    message_id uuid not null,
    external_id text not null,
    channel channel not null,
    account text not null,
    direction direction not null,
    audience audience not null check (audience <> 'unknown'),
    author_kind author_kind not null,
    author_name text,
    identity_id uuid check (identity_id is null or direction = 'inbound'),
    customer_reference text,
    reach bigint check (reach >= 0),
    language text,
    text text not null,
    sent_at timestamptz not null,
    import_id uuid,
    primary key (case_id, message_id)
);
