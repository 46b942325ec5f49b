-- Cases that are gone and imports that were taken back, with the versions by which they went: an older event that is late
-- must not bring them back. The ids of cases and of imports never meet.
create table tombstone (
    id uuid primary key,
    version bigint not null check (version > 0),
    -- In which epoch of the feed of case-service it went.
    epoch integer not null
);
