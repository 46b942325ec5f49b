-- What a case adds to the cells: one row in the bin of its ending, -1 for one whose ending is in no bin, one in the bin of its
-- answer if that is in one, and one in the bin of the time from its resolution until it was opened again.
create function counted(answer_kind smallint, answer_seconds bigint, ending_kind smallint, ending_seconds bigint,
        in_days boolean, knows_language boolean, knows_bucket boolean, transfers integer, compensated boolean,
        reopened_seconds bigint)
    returns table (bin smallint,
        cases integer, entered_late integer, in_days integer, languages_known integer, buckets_known integer, answers_unrecorded integer, answers_backwards integer,
        endings_unrecorded integer, endings_backwards integer, resolved_public integer, resolved_private integer,
        unresolved integer, resolved_unknown integer, endings_unseen integer, ending_seconds bigint,
        ending_unseen_seconds bigint, transfers_known integer, transfers bigint, transfers_squared bigint,
        compensation_known integer, compensated integer, reopened_backwards integer, answered integer,
        ended_unanswered integer, answers_unseen integer, answer_seconds bigint, answer_unseen_seconds bigint,
        reopened integer, reopened_seconds bigint)
    language sql immutable parallel safe as $$
        select case when ending_kind >= 0 and ending_seconds is not null then duration_bin(ending_seconds) else -1 end,
            1, cast(-3 in (answer_kind, ending_kind) as integer), cast(in_days as integer),
            cast(knows_language as integer), cast(knows_bucket as integer),
            cast(answer_kind = -1 as integer), cast(answer_kind = -2 as integer), cast(ending_kind = -1 as integer),
            cast(ending_kind = -2 as integer), cast(ending_kind = 1 as integer), cast(ending_kind = 2 as integer),
            cast(ending_kind = 3 as integer), cast(ending_kind = 4 as integer),
            cast(ending_kind = 0 and ending_seconds is not null as integer),
            case when ending_kind > 0 then ending_seconds else 0 end,
            case when ending_kind = 0 and ending_seconds is not null then ending_seconds else 0 end,
            cast(transfers is not null as integer), case when transfers is not null then transfers else 0 end,
            case when transfers is not null then cast(transfers as bigint) * transfers else 0 end,
            cast(ending_kind in (1, 2, 4) and compensated is not null as integer),
            cast(ending_kind in (1, 2, 4) and compensated is true as integer),
            cast(reopened_seconds is not null and reopened_seconds < 0 as integer),
            0, 0, 0, 0, 0, 0, 0
        union all
        select duration_bin(answer_seconds),
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            cast(answer_kind = 1 as integer), cast(answer_kind = 2 as integer), cast(answer_kind = 0 as integer),
            case when answer_kind > 0 then answer_seconds else 0 end,
            case when answer_kind = 0 then answer_seconds else 0 end,
            0, 0
        where answer_kind >= 0 and answer_seconds is not null
        union all
        select duration_bin(reopened_seconds),
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            1, reopened_seconds
        where reopened_seconds >= 0
    $$;

-- Names the columns by which cases are told apart; a short key, because it is looked up often.
create function stratum(channel text, audience text, topic text, severity text, reach_class smallint) returns uuid stable
    return cast(md5(cast(row(channel, audience, topic, severity, reach_class) as text)) as uuid);

-- What /insight reads: sums over facts, which can be added up again over months and strata.
create table page_cell (
    brand text not null,
    month date not null,
    stratum uuid not null,
    channel text not null,
    audience text not null,
    topic text,
    severity text,
    -- 0 unknown, 1 up to 99, 2 up to 999, 3 up to 9999, 4 more
    reach_class smallint not null check (reach_class between 0 and 4),
    bin smallint not null check (bin between -1 and 67),

    -- Of the case.
    cases integer not null,
    entered_late integer not null,
    in_days integer not null,
    languages_known integer not null,
    buckets_known integer not null,
    answers_unrecorded integer not null,
    answers_backwards integer not null,
    endings_unrecorded integer not null,
    endings_backwards integer not null,
    resolved_public integer not null,
    resolved_private integer not null,
    unresolved integer not null,
    resolved_unknown integer not null,
    endings_unseen integer not null,
    ending_seconds bigint not null,
    ending_unseen_seconds bigint not null,
    transfers_known integer not null,
    transfers bigint not null,
    transfers_squared bigint not null,
    compensation_known integer not null,
    compensated integer not null,
    -- Opened again before it was resolved.
    reopened_backwards integer not null,
    -- Of its answer.
    answered integer not null,
    ended_unanswered integer not null,
    answers_unseen integer not null,
    answer_seconds bigint not null,
    answer_unseen_seconds bigint not null,
    -- Of its being opened again, counted from the resolution.
    reopened integer not null,
    reopened_seconds bigint not null,
    primary key (brand, month, stratum, bin)
) with (fillfactor = 70);

-- Cases that are still watched are no counter of a bin: their ages grow until the last moment of their observer. They are
-- counted by the hour in which they were opened, and again by day and month, because old ones need no hours.
create table page_cell_open (
    brand text not null,
    width text not null check (width in ('hour', 'day', 'month')),
    opened timestamptz not null,
    -- The import that watches them; all zeroes for those watched live.
    observer uuid not null,
    stratum uuid not null,
    channel text not null,
    audience text not null,
    topic text,
    severity text,
    reach_class smallint not null check (reach_class between 0 and 4),
    without_answer integer not null,
    without_ending integer not null,
    -- How long after "opened" they arrived, all together.
    without_answer_seconds bigint not null,
    without_ending_seconds bigint not null,
    primary key (brand, width, opened, stratum, observer)
) with (fillfactor = 70);

-- What facts have added to the cells (sign 1) and taken away (-1) since it was last folded into them. Taking a fact only appends
-- here: no row is written by two at a time, so nobody waits and nothing locks itself up. Who reads adds both up.
create table cell_change (
    brand text not null,
    sign smallint not null check (sign in (-1, 1)),
    month date not null,
    channel text not null,
    audience text not null,
    topic text,
    severity text,
    reach_class smallint not null,
    answer_kind smallint not null,
    answer_seconds bigint,
    ending_kind smallint not null,
    ending_seconds bigint,
    in_days boolean not null,
    knows_language boolean not null,
    knows_bucket boolean not null,
    transfers integer,
    compensated boolean,
    -- From the resolution; null for never, or if there was none.
    reopened_seconds bigint,
    observer uuid not null,
    arrived_at timestamptz not null
);

-- When the cells of a brand were last held against a recount of its facts, and how many rows of them were wrong then.
create table cell_comparison (
    brand text primary key,
    compared_at timestamptz not null,
    differing bigint not null check (differing >= 0),
    -- When what differed was set right.
    repaired_at timestamptz
);

-- By how much the variances of what the cells of a brand say are larger because the cases of one customer are alike.
create table design_effect (
    brand text primary key,
    computed_at timestamptz not null,
    effect double precision not null check (effect >= 1)
);

-- Which cells somebody asked to make anew.
create table cell_rebuild (
    brand text primary key,
    asked_at timestamptz not null,
    ended_at timestamptz,
    -- How many rows of the cells had been wrong.
    differed bigint
);
