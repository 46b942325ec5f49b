-- What only files named goes with the last of them; what somebody asked for or sent live messages to stays.
alter table brand add column named_by text not null default 'request' check (named_by in ('request', 'import'));
alter table channel_account add column named_by text not null default 'request' check (named_by in ('request', 'import'));
