create table observation (
    import_id uuid primary key,
    version bigint not null check (version > 0),
    kind text not null,
    brands text[] not null,
    observed_until timestamptz
);
create index observation_brands on observation using gin (brands);
