-- Partition 0 is the lane of what happens now, partition 1 the lane of imports; all that was written before is in the first.
insert into journal_head (partition, journal_id, position) select 1, journal_id, 0 from journal_head where partition = 0;

-- A barrier stands on every lane: whoever has read it on all of them has read all that was committed before it.
alter table journal_event add column barrier boolean not null default false;
alter table journal_event alter column barrier drop default;

alter table feed_cursor add column lane text not null default 'live' check (lane in ('live', 'import'));
alter table feed_cursor alter column lane drop default;
alter table feed_cursor drop constraint feed_cursor_pkey, add primary key (feed, lane);

-- An event's id ends with its lane.
update feed_cursor set last_event_id = last_event_id || ':live';
update parked_event set event_id = event_id || ':live';

create table feed_barrier (
    feed text not null,
    type text not null,
    subject text not null,
    version bigint not null,
    came_by text[] not null,
    primary key (feed, type, subject, version)
);
