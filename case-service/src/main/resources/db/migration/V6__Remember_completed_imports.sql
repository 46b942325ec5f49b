-- Forwarded as it came: insight-service needs the counts, this service does not.
create table case_import (
    id uuid primary key,
    version bigint not null check (version > 0),
    content json not null
);
