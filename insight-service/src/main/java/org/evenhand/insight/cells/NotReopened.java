package org.evenhand.insight.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.insight.copying.CopiedRow;
import org.evenhand.insight.observed.CaseClocks;

/**
 * Counts for how long cases that were resolved and not opened again have been watched since: by quarters of days, and those of
 * the last hours one by one, because the bins of their ages are minutes.
 */
record NotReopened(CellReading reading) {

    private static final int QUARTER = 6 * 3_600;

    private static final String QUARTERS = """
            with watched as materialized (
                select observer, until, %2$s as lately_from
                from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until))
            select %1$s quarter, until, not_reopened, not_reopened_seconds
            from counted_cell_quarter
            join watched using (observer)
            where brand = :brand and quarter >= cast(:firstQuarter as timestamptz) and quarter < lately_from
              and month >= cast(:from as date) and month < cast(:to as date) and not_reopened <> 0
            """;

    // They are as many as eight hours bring, so that nothing is worked out of each but this.
    private static final String LATELY = CellReading.WATCHED + """
            select %1$s whole_seconds(ended_at, until) as since
            from watched
            cross join lateral (
                select *, opened_month as month from fact
                where brand = :brand and opened_month >= cast(:from as date) and opened_month < cast(:to as date)
                  and %2$s = watched.observer and %3$s and reopened_at is null
                offset 0) as fact
            """;

    // The offset keeps the planner from working out the time since the resolution at each place where it is used.
    static final String FACTS = CellReading.WATCHED + """
            , active as (
            %3$s),
            not_reopened as (
                select *, seen - ending_seconds as since from active where resolved and reopened_after is null offset 0)
            select %1$s duration_bin(since) as bin, count(*) as cases, sum(since) as seconds
            from not_reopened
            where since >= 0 and since < :longest
            group by %2$s bin
            """;

    /** The quarter of a day in which cases of a group were resolved, by how long before the end of watching it began. */
    private record Resolving(CellGroup group, long age) {}

    /** Cases that were resolved in the same quarter: how many there are, and how much later than it began, added up. */
    private static final class Resolved {

        private long cases;
        private long seconds;

        void add(CopiedRow row) {
            cases += row.number();
            seconds += row.number();
        }
    }

    /** Changes that are not folded yet count against the cells that they change, before anything is said of their ages. */
    void count(long longest) {
        String columns = reading.groups().columns();
        Map<Resolving, Resolved> resolved = new HashMap<>();
        reading.eachCopied(
                QUARTERS.formatted(columns, WatchedFacts.LATELY_FROM),
                Map.of("firstQuarter", reading.observers().firstQuarter(longest).toString()),
                (row, group) -> resolved.computeIfAbsent(new Resolving(group, age(row)), fresh -> new Resolved())
                        .add(row));
        resolved.forEach((when, cases) -> add(when, cases, longest));
        reading.eachCopied(
                LATELY.formatted(columns, CaseClocks.OBSERVER, WatchedFacts.LATELY_RESOLVED),
                Map.of(),
                (row, group) -> addLately(row.number(), group, longest));
        String facts = WatchedFacts.chosen(WatchedFacts.YOUNG_WITH_OWN_END, WatchedFacts.BRIEF_BY_OWN_END);
        reading.each(
                FACTS.formatted(columns, reading.groups().words(), facts),
                query -> query.bind("longest", longest),
                NotReopened::add);
    }

    private static long age(CopiedRow row) {
        long quarter = row.second();
        return row.second() - quarter;
    }

    private static void add(Resolving when, Resolved resolved, long longest) {
        if (resolved.cases != 0) {
            double mean = when.age() - (double) resolved.seconds / resolved.cases;
            new SpreadAges(resolved.cases, mean, when.age() - QUARTER, when.age())
                    .until(longest, when.group()::addNotReopened);
        }
    }

    private static void addLately(long since, CellGroup group, long longest) {
        if (since >= 0 && since < longest) {
            group.addNotReopened(DurationBins.of(since), 1, since);
        }
    }

    static void add(ResultSet row, CellGroup group) throws SQLException {
        group.addNotReopened(row.getInt("bin"), row.getLong("cases"), row.getDouble("seconds"));
    }
}
