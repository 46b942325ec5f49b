-- What is gone must not come back with an event that was late, and what comes back must count on.
create table tombstone (
    id uuid not null,
    of text not null check (of in ('message', 'case record', 'case')),
    version bigint not null check (version > 0),
    -- In which epoch of the feed of ingest-service it went; cases have versions of our own.
    epoch integer not null,
    -- A record and its case have the same id.
    primary key (id, of)
);
