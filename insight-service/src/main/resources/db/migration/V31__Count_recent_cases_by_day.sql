-- Cases that could not be watched for a whole horizon are taken out of those that could. They are counted by the day of their
-- arrival, and by that of their resolution, so that the last days are a sum, however many cases each of them has.

-- Nobody may take the feed while what is there already is counted.
lock table fact in share mode;

-- Whether a case says itself until when it was watched: such cases are in no day, because each has a last moment of its own.
alter table cell_change add own_end boolean not null default false;
alter table cell_change alter own_end drop default;

create or replace function count_new_facts() returns trigger language plpgsql as $$
declare
    live constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    insert into cell_change (brand, sign, month, channel, audience, topic, severity, reach_class,
        answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket,
        transfers, compensated, reopened_seconds, observer, arrived_at, own_end)
    select told.brand, 1, told.opened_month, told.channel, told.audience, told.topic, told.severity, told.reach_class,
        told.answer_kind, told.answer_seconds, told.ending_kind, told.ending_seconds,
        told.granularity = 'day', told.language is not null, coalesce(told.arrival_bucket <> 'unknown', false),
        told.transfers, told.compensation > 0,
        case when told.ending_kind in (1, 2, 4) then whole_seconds(told.ended_at, told.reopened_at) end,
        coalesce(told.observed_by, live), told.arrived_at, told.observation_end is not null
    from told;
    return null;
end $$;

create or replace function uncount_deleted_facts() returns trigger language plpgsql as $$
declare
    live constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    insert into cell_change (brand, sign, month, channel, audience, topic, severity, reach_class,
        answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket,
        transfers, compensated, reopened_seconds, observer, arrived_at, own_end)
    select untold.brand, -1, untold.opened_month, untold.channel, untold.audience, untold.topic,
        untold.severity, untold.reach_class,
        untold.answer_kind, untold.answer_seconds, untold.ending_kind, untold.ending_seconds,
        untold.granularity = 'day', untold.language is not null, coalesce(untold.arrival_bucket <> 'unknown', false),
        untold.transfers, untold.compensation > 0,
        case when untold.ending_kind in (1, 2, 4) then whole_seconds(untold.ended_at, untold.reopened_at) end,
        coalesce(untold.observed_by, live), untold.arrived_at, untold.observation_end is not null
    from untold;
    return null;
end $$;

-- The planner takes what a statement changed for a few rows; where it changed many, comparing each with each would not end.
create or replace function recount_changed_facts() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    live constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    insert into cell_change (brand, sign, month, channel, audience, topic, severity, reach_class,
        answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket,
        transfers, compensated, reopened_seconds, observer, arrived_at, own_end)
    select change.brand, change.sign, change.opened_month, change.channel, change.audience, change.topic,
        change.severity, change.reach_class,
        change.answer_kind, change.answer_seconds, change.ending_kind, change.ending_seconds,
        change.granularity = 'day', change.language is not null, coalesce(change.arrival_bucket <> 'unknown', false),
        change.transfers, change.compensation > 0,
        case when change.ending_kind in (1, 2, 4) then whole_seconds(change.ended_at, change.reopened_at) end,
        coalesce(change.observed_by, live), change.arrived_at, change.observation_end is not null
    from (select told.case_id from told join untold using (case_id)
          where (told.brand, told.channel, told.audience, told.topic, told.severity, told.reach_class,
           told.answer_kind, told.answer_seconds, told.ending_kind, told.ending_seconds, told.granularity,
           told.transfers, told.compensation, told.observed_by, told.arrived_at, told.reopened_at,
           told.language is null, coalesce(told.arrival_bucket <> 'unknown', false), told.observation_end is null)
             is distinct from
                (untold.brand, untold.channel, untold.audience, untold.topic, untold.severity,
                 untold.reach_class, untold.answer_kind, untold.answer_seconds, untold.ending_kind,
                 untold.ending_seconds, untold.granularity, untold.transfers, untold.compensation,
                 untold.observed_by, untold.arrived_at, untold.reopened_at, untold.language is null,
                 coalesce(untold.arrival_bucket <> 'unknown', false), untold.observation_end is null)) as other
    join (select -1 as sign, untold.* from untold union all select 1, told.* from told) as change using (case_id);
    return null;
end $$;

-- What a case adds to the day of its arrival, and to the day of its resolution. A horizon is a day, a week or two weeks; times
-- after a resolution are kept by quarters of the day in UTC, because the bins of the first days are finer than a day.
create function counted_by_day(own_end boolean, arrived_at timestamptz, answer_kind smallint, answer_seconds bigint,
        ending_kind smallint, ending_seconds bigint, transfers integer, compensated boolean, reopened_seconds bigint)
    returns table (day date, of_resolution boolean,
        answers_known integer, without_answer integer, answered_in_a_day integer, answered_in_a_week integer,
        answered_in_two_weeks integer, endings_known integer, without_ending integer, resolved_in_a_day integer,
        resolved_in_a_week integer, resolved_in_two_weeks integer, compensation_known_in_a_day integer,
        compensation_known_in_a_week integer, compensation_known_in_two_weeks integer, compensated_in_a_day integer,
        compensated_in_a_week integer, compensated_in_two_weeks integer, transfers_known integer, transfers bigint,
        transfers_squared bigint, not_reopened_night integer, not_reopened_morning integer,
        not_reopened_afternoon integer, not_reopened_evening integer, not_reopened_night_seconds bigint,
        not_reopened_morning_seconds bigint, not_reopened_afternoon_seconds bigint,
        not_reopened_evening_seconds bigint, reopened integer, reopened_in_a_day integer, reopened_in_a_week integer,
        reopened_in_two_weeks integer)
    language sql stable parallel safe as $$
        select cast(arrived_at at time zone 'UTC' as date), false,
            cast(answer_kind >= 0 and answer_seconds is not null as integer),
            cast(answer_kind = 0 and answer_seconds is null as integer),
            cast(answer_kind = 1 and answer_seconds <= 86400 as integer),
            cast(answer_kind = 1 and answer_seconds <= 604800 as integer),
            cast(answer_kind = 1 and answer_seconds <= 1209600 as integer),
            cast(ending_kind >= 0 and ending_seconds is not null as integer),
            cast(ending_kind = 0 and ending_seconds is null as integer),
            cast(resolved and ending_seconds <= 86400 as integer),
            cast(resolved and ending_seconds <= 604800 as integer),
            cast(resolved and ending_seconds <= 1209600 as integer),
            cast(resolved and ending_seconds <= 86400 and compensated is not null as integer),
            cast(resolved and ending_seconds <= 604800 and compensated is not null as integer),
            cast(resolved and ending_seconds <= 1209600 and compensated is not null as integer),
            cast(resolved and ending_seconds <= 86400 and compensated is true as integer),
            cast(resolved and ending_seconds <= 604800 and compensated is true as integer),
            cast(resolved and ending_seconds <= 1209600 and compensated is true as integer),
            cast(transfers is not null as integer), coalesce(transfers, 0),
            coalesce(cast(transfers as bigint) * transfers, 0), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        from (select ending_kind in (1, 2, 4) as resolved) as ending
        where not own_end
        union all
        select date '1970-01-01' + number, true,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            cast(reopened_seconds is null and second / 21600 = 0 as integer),
            cast(reopened_seconds is null and second / 21600 = 1 as integer),
            cast(reopened_seconds is null and second / 21600 = 2 as integer),
            cast(reopened_seconds is null and second / 21600 = 3 as integer),
            case when reopened_seconds is null and second / 21600 = 0 then second else 0 end,
            case when reopened_seconds is null and second / 21600 = 1 then second else 0 end,
            case when reopened_seconds is null and second / 21600 = 2 then second else 0 end,
            case when reopened_seconds is null and second / 21600 = 3 then second else 0 end,
            cast(reopened_seconds is not null and reopened_seconds >= 0 as integer),
            cast(reopened_seconds is not null and reopened_seconds between 0 and 86400 as integer),
            cast(reopened_seconds is not null and reopened_seconds between 0 and 604800 as integer),
            cast(reopened_seconds is not null and reopened_seconds between 0 and 1209600 as integer)
        from (select cast(floor(date_part('epoch', arrived_at)) as bigint) + ending_seconds as resolved_at) as ending
        cross join lateral (select cast(floor(resolved_at / 86400.0::double precision) as integer) as number) as day
        -- Kept apart by its offset, so that it is computed once, and not in each column.
        cross join lateral (select resolved_at - number * 86400::bigint as second offset 0) as clock
        where not own_end and ending_kind in (1, 2, 4)
    $$;

create table page_cell_day (
    brand text not null,
    -- The import that watches them; all zeroes for those watched live.
    observer uuid not null,
    day date not null,
    -- Of the arrival.
    month date not null,
    stratum uuid not null,
    channel text not null,
    audience text not null,
    topic text,
    severity text,
    reach_class smallint not null check (reach_class between 0 and 4),

    -- Of those who arrived on that day.
    answers_known integer not null,
    without_answer integer not null,
    answered_in_a_day integer not null,
    answered_in_a_week integer not null,
    answered_in_two_weeks integer not null,
    endings_known integer not null,
    without_ending integer not null,
    resolved_in_a_day integer not null,
    resolved_in_a_week integer not null,
    resolved_in_two_weeks integer not null,
    compensation_known_in_a_day integer not null,
    compensation_known_in_a_week integer not null,
    compensation_known_in_two_weeks integer not null,
    compensated_in_a_day integer not null,
    compensated_in_a_week integer not null,
    compensated_in_two_weeks integer not null,
    transfers_known integer not null,
    transfers bigint not null,
    transfers_squared bigint not null,
    -- Of those resolved on that day; seconds are counted from its beginning.
    not_reopened_night integer not null,
    not_reopened_morning integer not null,
    not_reopened_afternoon integer not null,
    not_reopened_evening integer not null,
    not_reopened_night_seconds bigint not null,
    not_reopened_morning_seconds bigint not null,
    not_reopened_afternoon_seconds bigint not null,
    not_reopened_evening_seconds bigint not null,
    reopened integer not null,
    reopened_in_a_day integer not null,
    reopened_in_a_week integer not null,
    reopened_in_two_weeks integer not null,
    primary key (brand, observer, day, stratum, month)
) with (fillfactor = 70);

create view changed_cell_day as
    select brand, observer, counted.day, month, channel, audience, topic, severity, reach_class,
        sign * counted.answers_known as answers_known, sign * counted.without_answer as without_answer,
        sign * counted.answered_in_a_day as answered_in_a_day,
        sign * counted.answered_in_a_week as answered_in_a_week,
        sign * counted.answered_in_two_weeks as answered_in_two_weeks, sign * counted.endings_known as endings_known,
        sign * counted.without_ending as without_ending, sign * counted.resolved_in_a_day as resolved_in_a_day,
        sign * counted.resolved_in_a_week as resolved_in_a_week,
        sign * counted.resolved_in_two_weeks as resolved_in_two_weeks,
        sign * counted.compensation_known_in_a_day as compensation_known_in_a_day,
        sign * counted.compensation_known_in_a_week as compensation_known_in_a_week,
        sign * counted.compensation_known_in_two_weeks as compensation_known_in_two_weeks,
        sign * counted.compensated_in_a_day as compensated_in_a_day,
        sign * counted.compensated_in_a_week as compensated_in_a_week,
        sign * counted.compensated_in_two_weeks as compensated_in_two_weeks,
        sign * counted.transfers_known as transfers_known, sign * counted.transfers as transfers,
        sign * counted.transfers_squared as transfers_squared,
        sign * counted.not_reopened_night as not_reopened_night,
        sign * counted.not_reopened_morning as not_reopened_morning,
        sign * counted.not_reopened_afternoon as not_reopened_afternoon,
        sign * counted.not_reopened_evening as not_reopened_evening,
        sign * counted.not_reopened_night_seconds as not_reopened_night_seconds,
        sign * counted.not_reopened_morning_seconds as not_reopened_morning_seconds,
        sign * counted.not_reopened_afternoon_seconds as not_reopened_afternoon_seconds,
        sign * counted.not_reopened_evening_seconds as not_reopened_evening_seconds,
        sign * counted.reopened as reopened, sign * counted.reopened_in_a_day as reopened_in_a_day,
        sign * counted.reopened_in_a_week as reopened_in_a_week,
        sign * counted.reopened_in_two_weeks as reopened_in_two_weeks
    from cell_change
    cross join lateral counted_by_day(own_end, arrived_at, answer_kind, answer_seconds, ending_kind, ending_seconds,
        cell_change.transfers, compensated, reopened_seconds) as counted;

create view counted_cell_day as
    select brand, observer, day, month, channel, audience, topic, severity, reach_class,
        answers_known, without_answer, answered_in_a_day, answered_in_a_week, answered_in_two_weeks, endings_known,
        without_ending, resolved_in_a_day, resolved_in_a_week, resolved_in_two_weeks, compensation_known_in_a_day,
        compensation_known_in_a_week, compensation_known_in_two_weeks, compensated_in_a_day, compensated_in_a_week,
        compensated_in_two_weeks, transfers_known, transfers, transfers_squared, not_reopened_night,
        not_reopened_morning, not_reopened_afternoon, not_reopened_evening, not_reopened_night_seconds,
        not_reopened_morning_seconds, not_reopened_afternoon_seconds, not_reopened_evening_seconds, reopened,
        reopened_in_a_day, reopened_in_a_week, reopened_in_two_weeks
    from page_cell_day
    union all
    select * from changed_cell_day;

create view recounted_cell_day as
    select brand, coalesce(observed_by, '00000000-0000-0000-0000-000000000000') as observer, counted.day, opened_month as month,
        channel, audience, topic, severity, reach_class,
        counted.answers_known, counted.without_answer, counted.answered_in_a_day, counted.answered_in_a_week,
        counted.answered_in_two_weeks, counted.endings_known, counted.without_ending, counted.resolved_in_a_day,
        counted.resolved_in_a_week, counted.resolved_in_two_weeks, counted.compensation_known_in_a_day,
        counted.compensation_known_in_a_week, counted.compensation_known_in_two_weeks, counted.compensated_in_a_day,
        counted.compensated_in_a_week, counted.compensated_in_two_weeks, counted.transfers_known, counted.transfers,
        counted.transfers_squared, counted.not_reopened_night, counted.not_reopened_morning,
        counted.not_reopened_afternoon, counted.not_reopened_evening, counted.not_reopened_night_seconds,
        counted.not_reopened_morning_seconds, counted.not_reopened_afternoon_seconds,
        counted.not_reopened_evening_seconds, counted.reopened, counted.reopened_in_a_day, counted.reopened_in_a_week,
        counted.reopened_in_two_weeks
    from fact
    cross join lateral counted_by_day(observation_end is not null, arrived_at, answer_kind, answer_seconds, ending_kind,
        ending_seconds, fact.transfers, compensation > 0,
        case when ending_kind in (1, 2, 4) then whole_seconds(ended_at, reopened_at) end) as counted;

-- What is not folded yet stays so, and is not counted here.
set local work_mem = '128MB';
insert into page_cell_day (brand, observer, day, month, stratum, channel, audience, topic, severity, reach_class,
        answers_known, without_answer, answered_in_a_day, answered_in_a_week, answered_in_two_weeks, endings_known,
        without_ending, resolved_in_a_day, resolved_in_a_week, resolved_in_two_weeks, compensation_known_in_a_day,
        compensation_known_in_a_week, compensation_known_in_two_weeks, compensated_in_a_day, compensated_in_a_week,
        compensated_in_two_weeks, transfers_known, transfers, transfers_squared, not_reopened_night,
        not_reopened_morning, not_reopened_afternoon, not_reopened_evening, not_reopened_night_seconds,
        not_reopened_morning_seconds, not_reopened_afternoon_seconds, not_reopened_evening_seconds, reopened,
        reopened_in_a_day, reopened_in_a_week, reopened_in_two_weeks)
select brand, observer, day, month, stratum(channel, audience, topic, severity, reach_class),
        channel, audience, topic, severity, reach_class,
        sum(answers_known), sum(without_answer), sum(answered_in_a_day), sum(answered_in_a_week),
        sum(answered_in_two_weeks), sum(endings_known), sum(without_ending), sum(resolved_in_a_day),
        sum(resolved_in_a_week), sum(resolved_in_two_weeks), sum(compensation_known_in_a_day),
        sum(compensation_known_in_a_week), sum(compensation_known_in_two_weeks), sum(compensated_in_a_day),
        sum(compensated_in_a_week), sum(compensated_in_two_weeks), sum(transfers_known), sum(transfers),
        sum(transfers_squared), sum(not_reopened_night), sum(not_reopened_morning), sum(not_reopened_afternoon),
        sum(not_reopened_evening), sum(not_reopened_night_seconds), sum(not_reopened_morning_seconds),
        sum(not_reopened_afternoon_seconds), sum(not_reopened_evening_seconds), sum(reopened), sum(reopened_in_a_day),
        sum(reopened_in_a_week), sum(reopened_in_two_weeks)
from (select * from recounted_cell_day
      union all
      select brand, observer, day, month, channel, audience, topic, severity, reach_class,
          -answers_known, -without_answer, -answered_in_a_day, -answered_in_a_week, -answered_in_two_weeks,
          -endings_known, -without_ending, -resolved_in_a_day, -resolved_in_a_week, -resolved_in_two_weeks,
          -compensation_known_in_a_day, -compensation_known_in_a_week, -compensation_known_in_two_weeks,
          -compensated_in_a_day, -compensated_in_a_week, -compensated_in_two_weeks, -transfers_known, -transfers,
          -transfers_squared, -not_reopened_night, -not_reopened_morning, -not_reopened_afternoon,
          -not_reopened_evening, -not_reopened_night_seconds, -not_reopened_morning_seconds,
          -not_reopened_afternoon_seconds, -not_reopened_evening_seconds, -reopened, -reopened_in_a_day,
          -reopened_in_a_week, -reopened_in_two_weeks
      from changed_cell_day) as cell
group by brand, observer, day, month, channel, audience, topic, severity, reach_class;

-- The day in which a horizon begins is counted case by case. This finds those resolved on it; those who arrived have an index.
create index fact_resolved on fact (brand, ended_at) where observation_end is null and ending_kind in (1, 2, 4);

-- Of those who say themselves until when they were watched, the ones that are so young that their observer watches them still.
create index fact_own_end_young on fact (brand, greatest(arrived_at, ended_at)) where observation_end is not null;

-- The cells of all months together, for questions about all of them: however many months there are, there are no more of these.
create table page_cell_ever (
    brand text not null,
    stratum uuid not null,
    channel text not null,
    audience text not null,
    topic text,
    severity text,
    reach_class smallint not null check (reach_class between 0 and 4),
    bin smallint not null check (bin between -1 and 67),
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
    reopened_backwards integer not null,
    answered integer not null,
    ended_unanswered integer not null,
    answers_unseen integer not null,
    answer_seconds bigint not null,
    answer_unseen_seconds bigint not null,
    reopened integer not null,
    reopened_seconds bigint not null,
    primary key (brand, stratum, bin)
) with (fillfactor = 70);

create view changed_cell_ever as
    select brand, channel, audience, topic, severity, reach_class, bin,
        cases, entered_late, in_days, languages_known, buckets_known, answers_unrecorded, answers_backwards,
        endings_unrecorded, endings_backwards, resolved_public, resolved_private, unresolved, resolved_unknown,
        endings_unseen, ending_seconds, ending_unseen_seconds, transfers_known, transfers, transfers_squared,
        compensation_known, compensated, reopened_backwards, answered, ended_unanswered, answers_unseen,
        answer_seconds, answer_unseen_seconds, reopened, reopened_seconds
    from changed_cell;

create view counted_cell_ever as
    select brand, channel, audience, topic, severity, reach_class, bin,
        cases, entered_late, in_days, languages_known, buckets_known, answers_unrecorded, answers_backwards,
        endings_unrecorded, endings_backwards, resolved_public, resolved_private, unresolved, resolved_unknown,
        endings_unseen, ending_seconds, ending_unseen_seconds, transfers_known, transfers, transfers_squared,
        compensation_known, compensated, reopened_backwards, answered, ended_unanswered, answers_unseen,
        answer_seconds, answer_unseen_seconds, reopened, reopened_seconds
    from page_cell_ever
    union all
    select * from changed_cell_ever;

create view recounted_cell_ever as
    select brand, channel, audience, topic, severity, reach_class, bin,
        cases, entered_late, in_days, languages_known, buckets_known, answers_unrecorded, answers_backwards,
        endings_unrecorded, endings_backwards, resolved_public, resolved_private, unresolved, resolved_unknown,
        endings_unseen, ending_seconds, ending_unseen_seconds, transfers_known, transfers, transfers_squared,
        compensation_known, compensated, reopened_backwards, answered, ended_unanswered, answers_unseen,
        answer_seconds, answer_unseen_seconds, reopened, reopened_seconds
    from recounted_cell;

insert into page_cell_ever (brand, stratum, channel, audience, topic, severity, reach_class, bin,
        cases, entered_late, in_days, languages_known, buckets_known, answers_unrecorded, answers_backwards,
        endings_unrecorded, endings_backwards, resolved_public, resolved_private, unresolved, resolved_unknown,
        endings_unseen, ending_seconds, ending_unseen_seconds, transfers_known, transfers, transfers_squared,
        compensation_known, compensated, reopened_backwards, answered, ended_unanswered, answers_unseen,
        answer_seconds, answer_unseen_seconds, reopened, reopened_seconds)
select brand, stratum, channel, audience, topic, severity, reach_class, bin,
        sum(cases), sum(entered_late), sum(in_days), sum(languages_known), sum(buckets_known),
        sum(answers_unrecorded), sum(answers_backwards), sum(endings_unrecorded), sum(endings_backwards),
        sum(resolved_public), sum(resolved_private), sum(unresolved), sum(resolved_unknown), sum(endings_unseen),
        sum(ending_seconds), sum(ending_unseen_seconds), sum(transfers_known), sum(transfers), sum(transfers_squared),
        sum(compensation_known), sum(compensated), sum(reopened_backwards), sum(answered), sum(ended_unanswered),
        sum(answers_unseen), sum(answer_seconds), sum(answer_unseen_seconds), sum(reopened), sum(reopened_seconds)
from page_cell
group by brand, stratum, channel, audience, topic, severity, reach_class, bin;
