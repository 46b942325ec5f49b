-- A provider that was restored to an earlier moment gives versions again that its readers have seen with other content.
-- So readers compare versions within an epoch only; this says which epoch it is, and why it began.
create table feed_epoch (
    feed text primary key,
    -- 0 while the feed is read for the first time.
    number integer not null default 0 check (number >= 0),
    because text,
    began_at timestamptz,
    -- The lanes that have been read again to their end.
    told_on text[] not null default '{}',
    -- When all had been told again, and how much of what we held was not.
    ended_at timestamptz,
    untold bigint check (untold >= 0),
    check ((number = 0) = (because is null)),
    check ((number = 0) = (began_at is null)),
    check (ended_at >= began_at),
    check ((ended_at is null) = (untold is null))
);
