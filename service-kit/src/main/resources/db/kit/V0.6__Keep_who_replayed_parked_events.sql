create table replayed_event (
    feed text not null,
    event_id text not null,
    subject text not null,
    type text not null,
    reason text not null,
    parked_at timestamptz not null,
    replayed_at timestamptz not null,
    replayed_by text not null,
    primary key (feed, event_id, replayed_at)
);
create index replayed_event_time on replayed_event (replayed_at);
