-- The newest observation of a case record stands in case_record, what came first of a message in message. What other
-- imports said stands here, so that it can take their place when an import is taken back. Both tables stay empty as long
-- as nothing comes twice.
create table other_observation (
    record_id uuid not null,
    import_id uuid not null,
    digest bytea not null,
    observed_until timestamptz not null,
    has_ended boolean not null,
    content jsonb not null,
    received_at timestamptz not null,
    primary key (record_id, import_id)
);
create index other_observation_import on other_observation (import_id);

create table repeated_message (
    message_id uuid not null,
    -- Null: it was sent live, and nobody can take it back.
    import_id uuid,
    digest bytea not null,
    content jsonb not null,
    received_at timestamptz not null
);
create unique index repeated_message_once on repeated_message (message_id, import_id) nulls not distinct;
create index repeated_message_import on repeated_message (import_id) where import_id is not null;

-- The last version of what is gone: should it come again, it counts on from here, or readers would ignore it.
create table tombstone (
    id uuid primary key,
    version bigint not null check (version > 0)
);
alter table message add column version integer not null default 1 check (version > 0);

-- Where the rows of an import are. All of an import share one key, which costs a few bytes a row.
create index message_import on message (import_id) where import_id is not null;
create index case_record_import on case_record (import_id);

-- A case is missing as long as no record of it is known, under the reason that was given first.
alter table left_out_case drop constraint left_out_case_pkey;
drop index left_out_case_import;
alter table left_out_case add column noted_at timestamptz not null default '-infinity';
alter table left_out_case alter column noted_at drop default;
alter table left_out_case add primary key (brand, reference, import_id);
create index left_out_case_import on left_out_case (import_id);
create view missing_case as
    select distinct on (brand, reference) brand, reference, channel, reason, import_id
    from left_out_case
    where not exists (
        select 1 from case_record record
        where record.brand = left_out_case.brand and record.reference = left_out_case.reference)
    order by brand, reference, noted_at, import_id;
