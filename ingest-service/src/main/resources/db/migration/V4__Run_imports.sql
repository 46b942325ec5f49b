create table import (
    id uuid primary key,
    preset text not null,
    kind text not null check (kind in ('messages', 'cases')),
    brand text,
    file text not null,
    file_digest bytea not null,
    stated_observed_until timestamptz,
    state text not null check (state in ('waiting', 'checking', 'taking', 'completed', 'failed')),
    problem text,
    observed_until timestamptz,
    brands text[] not null default '{}',
    rows_in_file bigint,
    rows_done bigint not null default 0,
    taken bigint not null default 0,
    updated bigint not null default 0,
    duplicate bigint not null default 0,
    differs bigint not null default 0,
    rejected bigint not null default 0,
    left_out bigint not null default 0,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    ended_at timestamptz,
    check ((state in ('completed', 'failed')) = (ended_at is not null)),
    check ((state = 'failed') <= (problem is not null)),
    check (taken + updated + duplicate + rejected + left_out = rows_done)
);
create unique index import_unfinished on import (file_digest, preset, coalesce(brand, ''))
    where state in ('waiting', 'checking', 'taking');

create table import_rejected_row (
    import_id uuid not null references import on delete cascade,
    line bigint not null,
    reason text not null,
    primary key (import_id, line)
);

create table import_note (
    import_id uuid not null references import on delete cascade,
    note text not null,
    count bigint not null,
    primary key (import_id, note)
);

create table import_left_out (
    import_id uuid not null references import on delete cascade,
    reason text not null,
    brand text not null,
    channel text not null,
    count bigint not null,
    rows bigint not null,
    primary key (import_id, reason, brand, channel)
);
