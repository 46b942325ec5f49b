-- In which hour, day and month a case was opened that is still watched; old ones need no hours.
create function still_open(sign smallint, answer_kind smallint, answer_seconds bigint, ending_kind smallint, ending_seconds bigint,
        arrived_at timestamptz)
    returns table (width text, opened timestamptz,
        without_answer integer, without_ending integer, without_answer_seconds bigint, without_ending_seconds bigint)
    language sql stable parallel safe as $$
        select width.width, date_trunc(width.width, arrived_at, 'UTC'),
            case when answer_kind = 0 and answer_seconds is null then sign else 0 end,
            case when ending_kind = 0 and ending_seconds is null then sign else 0 end,
            case when answer_kind = 0 and answer_seconds is null
                then sign * whole_seconds(date_trunc(width.width, arrived_at, 'UTC'), arrived_at) else 0 end,
            case when ending_kind = 0 and ending_seconds is null
                then sign * whole_seconds(date_trunc(width.width, arrived_at, 'UTC'), arrived_at) else 0 end
        from (values ('hour'), ('day'), ('month')) as width (width)
        where (answer_kind = 0 and answer_seconds is null) or (ending_kind = 0 and ending_seconds is null)
    $$;

-- What has changed since it was folded in.
create view changed_cell as
    select brand, month, channel, audience, topic, severity, reach_class, counted.bin,
        sign * counted.cases as cases, sign * counted.entered_late as entered_late, sign * counted.in_days as in_days,
        sign * counted.languages_known as languages_known, sign * counted.buckets_known as buckets_known,
        sign * counted.answers_unrecorded as answers_unrecorded,
        sign * counted.answers_backwards as answers_backwards,
        sign * counted.endings_unrecorded as endings_unrecorded,
        sign * counted.endings_backwards as endings_backwards, sign * counted.resolved_public as resolved_public,
        sign * counted.resolved_private as resolved_private, sign * counted.unresolved as unresolved,
        sign * counted.resolved_unknown as resolved_unknown, sign * counted.endings_unseen as endings_unseen,
        sign * counted.ending_seconds as ending_seconds,
        sign * counted.ending_unseen_seconds as ending_unseen_seconds,
        sign * counted.transfers_known as transfers_known, sign * counted.transfers as transfers,
        sign * counted.transfers_squared as transfers_squared,
        sign * counted.compensation_known as compensation_known, sign * counted.compensated as compensated,
        sign * counted.reopened_backwards as reopened_backwards,
        sign * counted.answered as answered, sign * counted.ended_unanswered as ended_unanswered,
        sign * counted.answers_unseen as answers_unseen, sign * counted.answer_seconds as answer_seconds,
        sign * counted.answer_unseen_seconds as answer_unseen_seconds,
        sign * counted.reopened as reopened, sign * counted.reopened_seconds as reopened_seconds
    from cell_change
    cross join lateral counted(answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket, transfers,
        compensated, cell_change.reopened_seconds) as counted;

create view changed_cell_open as
    select brand, width, opened, observer, channel, audience, topic, severity, reach_class,
        without_answer, without_ending, without_answer_seconds, without_ending_seconds
    from cell_change
    cross join lateral still_open(sign, answer_kind, answer_seconds, ending_kind, ending_seconds, arrived_at);

-- The cells as they are.
create view counted_cell as
    select brand, month, channel, audience, topic, severity, reach_class, bin,
        cases, entered_late, in_days, languages_known, buckets_known, answers_unrecorded, answers_backwards, endings_unrecorded, endings_backwards,
        resolved_public, resolved_private, unresolved, resolved_unknown, endings_unseen, ending_seconds,
        ending_unseen_seconds, transfers_known, transfers, transfers_squared, compensation_known, compensated,
        reopened_backwards, answered, ended_unanswered, answers_unseen, answer_seconds, answer_unseen_seconds,
        reopened, reopened_seconds
    from page_cell
    union all
    select * from changed_cell;

create view counted_cell_open as
    select brand, width, opened, observer, channel, audience, topic, severity, reach_class,
        without_answer, without_ending, without_answer_seconds, without_ending_seconds
    from page_cell_open
    union all
    select * from changed_cell_open;

-- And as they must be, from the facts.
create view recounted_cell as
    select brand, opened_month as month, channel, audience, topic, severity, reach_class, counted.bin,
        counted.cases, counted.entered_late, counted.in_days, counted.languages_known, counted.buckets_known,
        counted.answers_unrecorded, counted.answers_backwards,
        counted.endings_unrecorded, counted.endings_backwards, counted.resolved_public, counted.resolved_private,
        counted.unresolved, counted.resolved_unknown, counted.endings_unseen, counted.ending_seconds,
        counted.ending_unseen_seconds, counted.transfers_known, counted.transfers, counted.transfers_squared,
        counted.compensation_known, counted.compensated, counted.reopened_backwards, counted.answered, counted.ended_unanswered,
        counted.answers_unseen, counted.answer_seconds, counted.answer_unseen_seconds, counted.reopened,
        counted.reopened_seconds
    from fact
    cross join lateral counted(answer_kind, answer_seconds, ending_kind, ending_seconds,
        granularity = 'day', language is not null,
        coalesce(arrival_bucket <> 'unknown', false), transfers, compensation > 0,
        case when ending_kind in (1, 2, 4) then whole_seconds(ended_at, reopened_at) end) as counted;

create view recounted_cell_open as
    select brand, width, opened,
        coalesce(observed_by, '00000000-0000-0000-0000-000000000000') as observer, channel, audience, topic, severity, reach_class,
        without_answer, without_ending, without_answer_seconds, without_ending_seconds
    from fact
    cross join lateral still_open(1::smallint, answer_kind, answer_seconds, ending_kind, ending_seconds, arrived_at);

-- What is there already. Nothing may be counted twice by a replica that takes the feed meanwhile.
lock table fact in share mode;
truncate cell_change;

insert into page_cell (brand, month, stratum, channel, audience, topic, severity, reach_class, bin,
        cases, entered_late, in_days, languages_known, buckets_known, answers_unrecorded, answers_backwards, endings_unrecorded, endings_backwards,
        resolved_public, resolved_private, unresolved, resolved_unknown, endings_unseen, ending_seconds,
        ending_unseen_seconds, transfers_known, transfers, transfers_squared, compensation_known, compensated,
        reopened_backwards, answered, ended_unanswered, answers_unseen, answer_seconds, answer_unseen_seconds,
        reopened, reopened_seconds)
select brand, month, stratum(channel, audience, topic, severity, reach_class), channel, audience, topic, severity, reach_class, bin,
        sum(cases), sum(entered_late), sum(in_days), sum(languages_known), sum(buckets_known), sum(answers_unrecorded), sum(answers_backwards),
        sum(endings_unrecorded), sum(endings_backwards), sum(resolved_public), sum(resolved_private), sum(unresolved),
        sum(resolved_unknown), sum(endings_unseen), sum(ending_seconds), sum(ending_unseen_seconds),
        sum(transfers_known), sum(transfers), sum(transfers_squared), sum(compensation_known), sum(compensated),
        sum(reopened_backwards), sum(answered), sum(ended_unanswered), sum(answers_unseen), sum(answer_seconds),
        sum(answer_unseen_seconds), sum(reopened), sum(reopened_seconds)
from recounted_cell
group by brand, month, channel, audience, topic, severity, reach_class, bin;

insert into page_cell_open (brand, width, opened, observer, stratum, channel, audience, topic, severity, reach_class,
        without_answer, without_ending, without_answer_seconds, without_ending_seconds)
select brand, width, opened, observer, stratum(channel, audience, topic, severity, reach_class), channel, audience, topic, severity, reach_class,
        sum(without_answer), sum(without_ending), sum(without_answer_seconds), sum(without_ending_seconds)
from recounted_cell_open
group by brand, width, opened, observer, channel, audience, topic, severity, reach_class;
