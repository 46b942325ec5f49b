create table preset (
    name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    yaml text not null,
    stored_at timestamptz not null
);
