package org.evenhand.insight.observed;

/**
 * How far the cases of a brand have come on their clocks, in SQL: what is counted and what is listed are the same rows.
 * Binds {@code brand}, {@code start} and {@code end}.
 */
public class CaseClocks {

    /** Stands for "watched live, by no import", because null joins nothing. */
    public static final String LIVE = "00000000-0000-0000-0000-000000000000";

    /** Who watches a case: its import, or those who watch live. */
    public static final String OBSERVER = "coalesce(fact.observed_by, '" + LIVE + "')";

    // From one observer to the next by an index, and for each only its last entry. Materialized, because a planner who
    // does
    // not know the brand yet would compute it for every case anew.
    /** Until when the cases of each import, and the live ones, were watched. */
    public static final String WATCHED = """
            with recursive observer as (
                (select %1$s as id from fact where brand = :brand order by %1$s limit 1)
                union all
                select (select %1$s from fact where brand = :brand and %1$s > observer.id order by %1$s limit 1)
                from observer where observer.id is not null),
            watched as materialized (
                select id as by,
                       case when id = '%2$s' then greatest(
                                newest_at_all,
                                (select max(observed_until) from observation
                                 where kind = 'messages' and brands @> array[cast(:brand as text)]))
                            else coalesce(
                                (select max(observed_until) from observation where import_id = id),
                                newest_at_all) end as observed_until
                from observer
                cross join lateral (
                    select max(greatest(newest_at, arrived_at, answered_at, ended_at)) as newest_at_all from fact
                    where brand = :brand and %1$s = observer.id) as newest
                where id is not null)
            """.formatted(OBSERVER, LIVE);

    // Not written as the index has it: to join in its order, the planner would look up the whole table case by case.
    /** Joins each case with who watches it. */
    public static final String BY_ITS_OBSERVER =
            "watched.by = case when fact.observed_by is null then '" + LIVE + "' else fact.observed_by end";

    // Times are whole seconds before they are subtracted, as the methods define them; subtracting first would cut
    // every duration short by up to a second.
    /** One row per case that arrived in the period and clock: {@code fact}, {@code clock}, {@code time}, {@code watched}. */
    public static final String OF_CASES = """
            from fact
            join watched on %s
            cross join lateral (values
                ('ANSWER',
                 case when not fact.knows_answers then 'UNKNOWN'
                      when fact.answered_at is not null then 'ANSWERED'
                      when fact.ending is null then 'OPEN'
                      when fact.ending = 'resolution' then 'RESOLVED_UNANSWERED'
                      else 'ENDED_UNANSWERED' end,
                 coalesce(fact.answered_at, fact.ended_at, least(fact.observation_end, watched.observed_until))),
                ('ENDING',
                 case when not fact.knows_endings then 'UNKNOWN'
                      when fact.ending is null then 'OPEN'
                      when fact.ending <> 'resolution' then 'UNRESOLVED'
                      when fact.ending_audience = 'public' then 'RESOLVED_PUBLIC'
                      when fact.ending_audience = 'private' then 'RESOLVED_PRIVATE'
                      else 'RESOLVED_UNKNOWN_AUDIENCE' end,
                 coalesce(fact.ended_at, least(fact.observation_end, watched.observed_until)))
                ) as clock (measure, course, stopped_at)
            cross join lateral (select
                case when clock.course <> 'UNKNOWN' then cast(
                    floor(date_part('epoch', clock.stopped_at)) - floor(date_part('epoch', fact.arrived_at))
                    as bigint) end as duration,
                cast(greatest(0, floor(date_part('epoch', fact.entered_at)) - floor(date_part('epoch', fact.arrived_at)))
                    as bigint) as entry
                ) as time
            where fact.brand = :brand and fact.arrived_at >= :start and fact.arrived_at < :end
            """.formatted(BY_ITS_OBSERVER);

    private CaseClocks() {}
}
