-- The statement as it came; what a case makes of it stands, checked, in service_case.
create table case_record (
    case_id uuid primary key,
    version bigint not null check (version > 0),
    content json not null
);
