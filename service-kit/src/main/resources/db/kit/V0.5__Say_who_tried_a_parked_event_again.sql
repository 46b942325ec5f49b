-- Events of a subject are taken in the order of their versions; attempts counts those of this event alone.
alter table parked_event
    add column version bigint not null default 0,
    add column attempts integer not null default 0 check (attempts >= 0),
    add column tried_at timestamptz,
    add column tried_by text,
    add check ((tried_at is null) = (tried_by is null));
drop index parked_event_subject;
create index parked_event_subject on parked_event (feed, subject, version, event_id);
create index parked_event_time on parked_event (parked_at, event_id);
