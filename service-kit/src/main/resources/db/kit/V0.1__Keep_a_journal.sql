-- The head row hands out positions. It is locked by the last statement before a commit, so that the order of positions
-- is the order of commits and has no gaps. More heads (partitions) are the way up when one becomes the bottleneck.
create table journal_head (
    partition smallint primary key,
    journal_id uuid not null default gen_random_uuid(),
    position bigint not null check (position >= 0)
);
insert into journal_head (partition, position) values (0, 0);

-- Ids and versions only: text and contact data are joined when the feed is read, so that what is erased stays erased.
create table journal_event (
    -- No foreign key to the head: it would lock the head's row once more for every event.
    partition smallint not null,
    position bigint not null check (position > 0),
    event_id uuid not null default gen_random_uuid(),
    type text not null,
    subject_key uuid not null,
    subject uuid not null,
    version bigint not null check (version > 0),
    recorded_at timestamptz not null,
    primary key (partition, position)
);
