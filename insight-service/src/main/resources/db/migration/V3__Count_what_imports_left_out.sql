-- Absolute numbers: what an import says of a brand replaces what earlier ones said of it.
create table left_out (
    brand text not null,
    channel text not null,
    reason text not null,
    cases bigint not null check (cases >= 0),
    primary key (brand, channel, reason)
);

-- What belongs to no brand stays with the import that left it out.
create table unattributed (
    import_id uuid not null,
    channel text not null,
    reason text not null,
    cases bigint not null check (cases >= 0),
    primary key (import_id, channel, reason)
);
