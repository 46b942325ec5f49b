create table parked_event (
    feed text not null,
    event_id text not null,
    subject text not null,
    type text not null,
    reason text not null,
    parked_at timestamptz not null,
    primary key (feed, event_id)
);
create index parked_event_subject on parked_event (feed, subject);
