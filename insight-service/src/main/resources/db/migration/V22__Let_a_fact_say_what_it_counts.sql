-- What a case adds to the counts is stored with it, so that a newer version takes away exactly what the older one added.

-- Times are whole seconds before they are subtracted, as the methods define them.
create function whole_seconds(since timestamptz, until timestamptz) returns bigint immutable parallel safe
    return cast(floor(date_part('epoch', until - timestamptz '1970-01-01 00:00:00Z'))
        - floor(date_part('epoch', since - timestamptz '1970-01-01 00:00:00Z')) as bigint);

-- The upper edges of the bins of durations, in seconds, as the class DurationBins names them: a bin holds what is above the
-- edge before and up to its own, so that each horizon is an edge. Bin 0 is no time at all, the last is beyond 90 days.
create function duration_edges() returns bigint[] immutable parallel safe
    return array[
        0, 60, 120, 300, 600, 900, 1200, 1800, 2700, 3600,
        5400, 7200, 9000, 10800, 14400, 18000, 21600, 25200, 28800, 32400, 36000,
        43200, 50400, 57600, 64800, 72000, 79200, 86400, 108000, 129600, 151200, 172800,
        194400, 216000, 237600, 259200, 302400, 345600, 388800, 432000, 475200, 518400, 561600, 604800,
        691200, 777600, 864000, 950400, 1036800, 1123200, 1209600,
        1382400, 1555200, 1728000, 1900800, 2073600, 2246400, 2419200, 2592000,
        3024000, 3456000, 3888000, 4320000, 4752000, 5184000, 6480000, 7776000]::bigint[];

create function duration_bin(seconds bigint) returns smallint immutable parallel safe
    return cast(width_bucket(seconds - 1, duration_edges()) as smallint);

-- Kinds of answers: 1 answered, 2 ended unanswered, 0 no longer watched; of endings: 1 resolved in public, 2 in private,
-- 3 unresolved, 4 resolved before nobody knows whom, 0 no longer watched. Below 0 it is in no bin: -1 the source does not
-- record it, -2 it ends before it starts, -3 it was entered late. Kind 0 without seconds is still watched: how long, its
-- observer says.
alter table fact
    add opened_month date not null generated always as (cast(date_trunc('month', arrived_at at time zone 'UTC') as date)) stored,
    add reach_class smallint not null generated always as (
        case when reach is null then 0 when reach < 100 then 1 when reach < 1000 then 2 when reach < 10000 then 3 else 4 end) stored,
    add answer_seconds bigint generated always as (
        case when knows_answers then whole_seconds(arrived_at, coalesce(answered_at, ended_at, observation_end)) end) stored,
    add answer_kind smallint not null generated always as (
        case when not knows_answers then -1
             when whole_seconds(arrived_at, coalesce(answered_at, ended_at, observation_end)) < 0 then -2
             when entered_at > arrived_at and whole_seconds(arrived_at, entered_at) > 0 then -3
             when answered_at is not null then 1
             when ending is null or ending = 'resolution' then 0
             else 2 end) stored,
    add ending_seconds bigint generated always as (
        case when knows_endings then whole_seconds(arrived_at, coalesce(ended_at, observation_end)) end) stored,
    add ending_kind smallint not null generated always as (
        case when not knows_endings then -1
             when whole_seconds(arrived_at, coalesce(ended_at, observation_end)) < 0 then -2
             when entered_at > arrived_at and whole_seconds(arrived_at, entered_at) > 0 then -3
             when ending is null then 0
             when ending <> 'resolution' then 3
             when ending_audience = 'public' then 1
             when ending_audience = 'private' then 2
             else 4 end) stored;

-- Until when an observer has watched, and which of its open cases says that it was watched longest, are each one look into an index; all zeroes
-- stand for those who watch live.
create index fact_newest on fact (
    brand, coalesce(observed_by, '00000000-0000-0000-0000-000000000000'), greatest(newest_at, arrived_at, answered_at, ended_at));
create index fact_own_end on fact (
    brand, coalesce(observed_by, '00000000-0000-0000-0000-000000000000'), observation_end)
    where observation_end is not null and ended_at is null;

-- Cases that could not be watched for long are found by when something last happened to them (the index above), or, if they say
-- themselves until when they were watched, by how long that was.
create index fact_watched_briefly on fact (brand, whole_seconds(greatest(arrived_at, ended_at), observation_end))
    where observation_end is not null;
