-- In which epoch of the feed of case-service it was told. A restored case-service gives versions again, with other content.
alter table fact add column epoch integer not null default 0;
alter table observation add column epoch integer not null default 0;
alter table left_out add column epoch integer not null default 0;
