-- An event without content tells which message is gone, not of which case it was.
alter table case_message add column version bigint not null default 1 check (version > 0);
create index case_message_id on case_message (message_id);
