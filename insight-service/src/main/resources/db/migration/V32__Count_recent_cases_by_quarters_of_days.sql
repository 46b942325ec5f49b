-- Cases that could not be watched for a whole horizon were counted by days. A horizon begins within a day, and the cases between
-- its beginning and the nearest midnight were looked at one by one: with ten million cases a year, eighty thousand of them at
-- noon. They are counted by quarters of days in UTC instead, and times after a resolution need no columns for each quarter.

-- Nobody may take the feed while what is there already is counted.
lock table fact in share mode;

drop view recounted_cell_day, counted_cell_day, changed_cell_day;
drop function counted_by_day;
drop table page_cell_day;

-- What a case adds to the quarter of a day in which it arrived, and to that in which it was resolved. A horizon is a day, a week
-- or two weeks.
create function counted_by_quarter(own_end boolean, arrived_at timestamptz, answer_kind smallint, answer_seconds bigint,
        ending_kind smallint, ending_seconds bigint, transfers integer, compensated boolean, reopened_seconds bigint)
    returns table (quarter timestamptz,
        answers_known integer, without_answer integer, answered_in_a_day integer, answered_in_a_week integer,
        answered_in_two_weeks integer, endings_known integer, without_ending integer, resolved_in_a_day integer,
        resolved_in_a_week integer, resolved_in_two_weeks integer, compensation_known_in_a_day integer,
        compensation_known_in_a_week integer, compensation_known_in_two_weeks integer, compensated_in_a_day integer,
        compensated_in_a_week integer, compensated_in_two_weeks integer, transfers_known integer, transfers bigint,
        transfers_squared bigint, not_reopened integer, not_reopened_seconds bigint, reopened integer,
        reopened_in_a_day integer, reopened_in_a_week integer, reopened_in_two_weeks integer)
    language sql stable parallel safe as $$
        select date_bin(interval '6 hours', arrived_at, timestamptz '2000-01-01 00:00Z'),
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
            coalesce(cast(transfers as bigint) * transfers, 0), 0, 0, 0, 0, 0, 0
        from (select ending_kind in (1, 2, 4) as resolved) as ending
        where not own_end
        union all
        select timestamptz '1970-01-01 00:00Z' + number * interval '6 hours',
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            cast(reopened_seconds is null as integer),
            case when reopened_seconds is null then resolved_at - number * 21600::bigint else 0 end,
            cast(reopened_seconds is not null and reopened_seconds >= 0 as integer),
            cast(reopened_seconds is not null and reopened_seconds between 0 and 86400 as integer),
            cast(reopened_seconds is not null and reopened_seconds between 0 and 604800 as integer),
            cast(reopened_seconds is not null and reopened_seconds between 0 and 1209600 as integer)
        from (select cast(floor(date_part('epoch', arrived_at)) as bigint) + ending_seconds as resolved_at) as ending
        cross join lateral (select cast(floor(resolved_at / 21600.0::double precision) as integer) as number) as quarter
        where not own_end and ending_kind in (1, 2, 4)
    $$;

create table page_cell_quarter (
    brand text not null,
    -- The import that watches them; all zeroes for those watched live.
    observer uuid not null,
    -- Its first moment.
    quarter timestamptz not null,
    -- Of the arrival.
    month date not null,
    stratum uuid not null,
    channel text not null,
    audience text not null,
    topic text,
    severity text,
    reach_class smallint not null check (reach_class between 0 and 4),

    -- Of those who arrived in that quarter.
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
    -- Of those resolved in that quarter; seconds are counted from its beginning.
    not_reopened integer not null,
    not_reopened_seconds bigint not null,
    reopened integer not null,
    reopened_in_a_day integer not null,
    reopened_in_a_week integer not null,
    reopened_in_two_weeks integer not null,
    primary key (brand, observer, quarter, stratum, month)
) with (fillfactor = 70);

create view changed_cell_quarter as
    select brand, observer, counted.quarter, month, channel, audience, topic, severity, reach_class,
        sign * counted.answers_known as answers_known, sign * counted.without_answer as without_answer,
        sign * counted.answered_in_a_day as answered_in_a_day, sign * counted.answered_in_a_week as answered_in_a_week,
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
        sign * counted.transfers_squared as transfers_squared, sign * counted.not_reopened as not_reopened,
        sign * counted.not_reopened_seconds as not_reopened_seconds, sign * counted.reopened as reopened,
        sign * counted.reopened_in_a_day as reopened_in_a_day, sign * counted.reopened_in_a_week as reopened_in_a_week,
        sign * counted.reopened_in_two_weeks as reopened_in_two_weeks
    from cell_change
    cross join lateral counted_by_quarter(own_end, arrived_at, answer_kind, answer_seconds, ending_kind, ending_seconds,
        cell_change.transfers, compensated, reopened_seconds) as counted;

create view counted_cell_quarter as
    select brand, observer, quarter, month, channel, audience, topic, severity, reach_class,
        answers_known, without_answer, answered_in_a_day, answered_in_a_week, answered_in_two_weeks, endings_known,
        without_ending, resolved_in_a_day, resolved_in_a_week, resolved_in_two_weeks, compensation_known_in_a_day,
        compensation_known_in_a_week, compensation_known_in_two_weeks, compensated_in_a_day, compensated_in_a_week,
        compensated_in_two_weeks, transfers_known, transfers, transfers_squared, not_reopened, not_reopened_seconds,
        reopened, reopened_in_a_day, reopened_in_a_week, reopened_in_two_weeks
    from page_cell_quarter
    union all
    select * from changed_cell_quarter;

create view recounted_cell_quarter as
    select brand, coalesce(observed_by, '00000000-0000-0000-0000-000000000000') as observer, counted.quarter, opened_month as month,
        channel, audience, topic, severity, reach_class,
        counted.answers_known, counted.without_answer, counted.answered_in_a_day, counted.answered_in_a_week,
        counted.answered_in_two_weeks, counted.endings_known, counted.without_ending, counted.resolved_in_a_day,
        counted.resolved_in_a_week, counted.resolved_in_two_weeks, counted.compensation_known_in_a_day,
        counted.compensation_known_in_a_week, counted.compensation_known_in_two_weeks, counted.compensated_in_a_day,
        counted.compensated_in_a_week, counted.compensated_in_two_weeks, counted.transfers_known, counted.transfers,
        counted.transfers_squared, counted.not_reopened, counted.not_reopened_seconds, counted.reopened,
        counted.reopened_in_a_day, counted.reopened_in_a_week, counted.reopened_in_two_weeks
    from fact
    cross join lateral counted_by_quarter(observation_end is not null, arrived_at, answer_kind, answer_seconds, ending_kind,
        ending_seconds, fact.transfers, compensation > 0,
        case when ending_kind in (1, 2, 4) then whole_seconds(ended_at, reopened_at) end) as counted;

-- What is not folded yet stays so, and is not counted here.
set local work_mem = '128MB';
insert into page_cell_quarter (brand, observer, quarter, month, stratum, channel, audience, topic, severity, reach_class,
        answers_known, without_answer, answered_in_a_day, answered_in_a_week, answered_in_two_weeks, endings_known,
        without_ending, resolved_in_a_day, resolved_in_a_week, resolved_in_two_weeks, compensation_known_in_a_day,
        compensation_known_in_a_week, compensation_known_in_two_weeks, compensated_in_a_day, compensated_in_a_week,
        compensated_in_two_weeks, transfers_known, transfers, transfers_squared, not_reopened, not_reopened_seconds,
        reopened, reopened_in_a_day, reopened_in_a_week, reopened_in_two_weeks)
select brand, observer, quarter, month, stratum(channel, audience, topic, severity, reach_class),
        channel, audience, topic, severity, reach_class,
        sum(answers_known), sum(without_answer), sum(answered_in_a_day), sum(answered_in_a_week),
        sum(answered_in_two_weeks), sum(endings_known), sum(without_ending), sum(resolved_in_a_day),
        sum(resolved_in_a_week), sum(resolved_in_two_weeks), sum(compensation_known_in_a_day),
        sum(compensation_known_in_a_week), sum(compensation_known_in_two_weeks), sum(compensated_in_a_day),
        sum(compensated_in_a_week), sum(compensated_in_two_weeks), sum(transfers_known), sum(transfers),
        sum(transfers_squared), sum(not_reopened), sum(not_reopened_seconds), sum(reopened), sum(reopened_in_a_day),
        sum(reopened_in_a_week), sum(reopened_in_two_weeks)
from (select * from recounted_cell_quarter
      union all
      select brand, observer, quarter, month, channel, audience, topic, severity, reach_class,
          -answers_known, -without_answer, -answered_in_a_day, -answered_in_a_week, -answered_in_two_weeks,
          -endings_known, -without_ending, -resolved_in_a_day, -resolved_in_a_week, -resolved_in_two_weeks,
          -compensation_known_in_a_day, -compensation_known_in_a_week, -compensation_known_in_two_weeks,
          -compensated_in_a_day, -compensated_in_a_week, -compensated_in_two_weeks, -transfers_known, -transfers,
          -transfers_squared, -not_reopened, -not_reopened_seconds, -reopened, -reopened_in_a_day, -reopened_in_a_week,
          -reopened_in_two_weeks
      from changed_cell_quarter) as cell
group by brand, observer, quarter, month, channel, audience, topic, severity, reach_class;
