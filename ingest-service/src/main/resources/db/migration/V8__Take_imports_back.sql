alter table import drop constraint import_state_check;
alter table import drop constraint import_check;
alter table import
    add column version bigint not null default 0 check (version >= 0),
    add column taking_back_by text,
    add column taking_back_since timestamptz,
    add column taken_back_at timestamptz,
    add column taken_back bigint not null default 0,
    add check (state in ('waiting', 'checking', 'taking', 'completed', 'failed', 'taking-back', 'taken-back')),
    -- Whoever takes an import back while it runs ends it.
    add check ((state in ('waiting', 'checking', 'taking')) = (ended_at is null)),
    add check ((state in ('taking-back', 'taken-back')) = (taking_back_since is not null)),
    add check ((taking_back_since is null) = (taking_back_by is null)),
    add check ((state = 'taken-back') = (taken_back_at is not null));
update import set version = 1 where state = 'completed';
