-- What reports must say is missing, by what it would have been. The same file twice, or a newer export, must not count
-- the same case twice; a brand of '' is unknown.
create table left_out_case (
    brand text not null,
    reference text not null,
    channel text not null,
    reason text not null,
    import_id uuid not null,
    primary key (brand, reference)
);
create index left_out_case_import on left_out_case (import_id) where brand = '';
