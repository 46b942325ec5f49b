create table case_record (
    id uuid primary key,
    brand text not null,
    reference text not null,
    version bigint not null check (version > 0),
    digest bytea not null,
    observed_until timestamptz not null,
    has_ended boolean not null,
    import_id uuid not null,
    content jsonb not null,
    received_at timestamptz not null,
    unique (brand, reference)
);
