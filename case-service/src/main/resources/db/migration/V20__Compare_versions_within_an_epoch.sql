-- In which epoch of the feed of ingest-service it was told. A restored ingest-service gives versions again, with other content.
alter table case_message add column epoch integer not null default 0;
alter table case_record add column epoch integer not null default 0;
alter table case_import add column epoch integer not null default 0;
-- Our own readers go on counting while ingest-service begins again, so what it told last stands apart.
alter table case_import add column told_version bigint;
update case_import set told_version = version;
alter table case_import alter column told_version set not null;
