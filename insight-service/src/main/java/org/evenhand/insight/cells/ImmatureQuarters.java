package org.evenhand.insight.cells;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.insight.observed.CaseClocks;

/**
 * Counts the cases that could not be watched for a whole horizon from the cells of the last quarters of days. A horizon begins
 * within such a quarter: it is in or out as a whole, whichever is nearer, and the cases between its edge and that second are taken
 * out or added one by one. So it is exact, and looks at the cases of three hours at most.
 */
record ImmatureQuarters(CellReading reading) {

    private static final Map<Long, String> IN_A_HORIZON =
            new TreeMap<>(Map.of(86_400L, "in_a_day", 604_800L, "in_a_week", 1_209_600L, "in_two_weeks"));

    /** A day, a week and two weeks: what reports look at if nobody says otherwise. */
    static final Set<Long> HORIZONS = Collections.unmodifiableSet(IN_A_HORIZON.keySet());

    // Who arrived or was resolved from "moment" on could not be watched for the horizon. Horizon 0 stands for what
    // happened after
    // the observer had last looked: only some imports have that, so nothing is taken out there.
    private static final String COUNTS = CellReading.WATCHED
            + """
            , edge as materialized (
                select observer, horizon, first_quarter, case when moment < first_quarter then 1 else -1 end as sign,
                       least(moment, first_quarter) as facts_from, greatest(moment, first_quarter) as facts_to
                from watched
                cross join unnest(cast(:horizons as bigint[])) as horizon
                cross join lateral (
                    select date_trunc('second', until) + (1 - horizon) * interval '1 second' as moment) as beginning
                cross join lateral (
                    select date_bin('6 hours', moment + case horizon when 0 then interval '6 hours' else interval '3 hours' end,
                                    timestamptz '2000-01-01 00:00Z') as first_quarter) as nearest),
            young as (
                select horizon, 1 as sign, %1$s, month, answers_known, without_answer, endings_known, without_ending,
                       %2$s as answered, %3$s as resolved, %4$s as compensation_known, %5$s as compensated,
                       transfers_known, transfers, transfers_squared,
                       not_reopened, cell.reopened, %6$s as reopened_soon
                from edge
                join counted_cell_quarter as cell on cell.observer = edge.observer and cell.quarter >= edge.first_quarter
                where brand = :brand and quarter >= :firstQuarter and month >= :from and month < :to
                union all
                %7$s
                union all
                %8$s)
            """.formatted(
                            CellColumns.STRATUM,
                            within("answered"),
                            within("resolved"),
                            within("compensation_known"),
                            within("compensated"),
                            within("reopened"),
                            facts("arrived_at", "true", """
                            cast(answer_kind >= 0 and answer_seconds is not null as integer),
                            cast(answer_kind = 0 and answer_seconds is null as integer),
                            cast(ending_kind >= 0 and ending_seconds is not null as integer),
                            cast(ending_kind = 0 and ending_seconds is null as integer),
                            cast(answer_kind = 1 and answer_seconds <= horizon as integer),
                            cast(ending_kind in (1, 2, 4) and ending_seconds <= horizon as integer),
                            cast(ending_kind in (1, 2, 4) and ending_seconds <= horizon and compensation is not null as integer),
                            cast(ending_kind in (1, 2, 4) and ending_seconds <= horizon and coalesce(compensation, 0) > 0 as integer),
                            cast(transfers is not null as integer), coalesce(transfers, 0),
                            coalesce(cast(transfers as bigint) * transfers, 0), 0, 0, 0
                            """),
                            facts("ended_at", "ending_kind in (1, 2, 4)", """
                            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, cast(reopened_at is null as integer),
                            cast(reopened_at is not null and whole_seconds(ended_at, reopened_at) >= 0 as integer),
                            cast(reopened_at is not null and whole_seconds(ended_at, reopened_at) between 0 and horizon as integer)
                            """));

    private static final String SUMS = """
            select %1$s horizon,
                sum(sign * answers_known) as answers_known, sum(sign * without_answer) as without_answer,
                sum(sign * endings_known) as endings_known, sum(sign * without_ending) as without_ending,
                sum(sign * answered) as answered, sum(sign * young.resolved) as resolved,
                sum(sign * compensation_known) as compensation_known, sum(sign * compensated) as compensated,
                sum(sign * transfers_known) as transfers_known,
                sum(cast(sign * transfers as double precision)) as transfers,
                sum(cast(sign * transfers_squared as double precision)) as transfers_squared,
                sum(sign * not_reopened) as not_reopened, sum(sign * young.reopened) as reopened,
                sum(sign * reopened_soon) as reopened_soon
            from young
            group by %2$s horizon
            """;

    void count(Collection<Long> horizons) {
        CellGroups groups = reading.groups();
        String sums = SUMS.formatted(groups.columns(), groups.words());
        long longest = horizons.stream().mapToLong(Long::longValue).max().orElseThrow();
        reading.each(
                COUNTS + sums,
                query -> query.bind("firstQuarter", reading.observers().firstQuarter(longest))
                        .bind("horizons", ImmatureFacts.array(with(0, horizons))),
                (row, group) -> add(row, group, horizons));
    }

    private static Collection<Long> with(long another, Collection<Long> horizons) {
        Set<Long> all = new TreeSet<>(horizons);
        all.add(another);
        return all;
    }

    // Laterally, so that each edge is one look into an index, whatever the planner expects.
    private static String facts(String moment, String which, String counts) {
        return """
                select horizon, sign, %4$s, opened_month, %5$s
                from edge
                cross join lateral (
                    select * from fact
                    where brand = :brand and observation_end is null and %1$s >= facts_from and %1$s < facts_to
                      and opened_month >= :from and opened_month < :to and %2$s = edge.observer and %3$s
                    offset 0) as fact
                """.formatted(moment, CaseClocks.OBSERVER, which, CellColumns.STRATUM, counts);
    }

    private static String within(String what) {
        return IN_A_HORIZON.entrySet().stream()
                .map(horizon -> "when %d then %s_%s".formatted(horizon.getKey(), what, horizon.getValue()))
                .collect(joining(" ", "case horizon ", " else 0 end"));
    }

    private static void add(ResultSet row, CellGroup group, Collection<Long> horizons) throws SQLException {
        long horizon = row.getLong("horizon");
        if (horizon > 0) {
            group.immature(horizon, young(row));
        } else {
            Immature unseen = unseen(row);
            horizons.forEach(each -> group.immature(each, unseen));
        }
    }

    private static Immature young(ResultSet row) throws SQLException {
        return new Immature(
                row.getLong("answers_known") + row.getLong("without_answer"),
                row.getLong("answered"),
                row.getLong("endings_known") + row.getLong("without_ending"),
                row.getLong("resolved"),
                row.getLong("compensation_known"),
                row.getLong("compensated"),
                row.getLong("transfers_known"),
                row.getLong("transfers"),
                row.getLong("transfers_squared"),
                0,
                row.getLong("not_reopened") + row.getLong("reopened"),
                row.getLong("reopened_soon"));
    }

    /** What came after its observer had last looked: nobody knows how it went on. */
    private static Immature unseen(ResultSet row) throws SQLException {
        long resolved = row.getLong("not_reopened");
        return new Immature(
                -row.getLong("without_answer"),
                0,
                -row.getLong("without_ending"),
                0,
                0,
                0,
                0,
                0,
                0,
                resolved,
                -resolved,
                0);
    }
}
