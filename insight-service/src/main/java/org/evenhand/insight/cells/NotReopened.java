package org.evenhand.insight.cells;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.observed.CaseClocks;

/**
 * Counts for how long cases that were resolved and not opened again have been watched since: by quarters of days, and those of
 * the last twelve hours and a bit one by one, because the bins of their ages are finer than quarters.
 */
record NotReopened(CellReading reading) {

    private static final int QUARTER = 6 * 3_600;
    private static final List<String> QUARTERS = List.of("night", "morning", "afternoon", "evening");

    private static final String DAYS = """
            with watched as materialized (
                select observer, until, whole_seconds(%3$s, until) as lately
                from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until))
            select %1$s whole_seconds(day at time zone 'UTC', until) as age, lately, %4$s
            from counted_cell_day
            join watched using (observer)
            where brand = :brand and day >= :firstDay and month >= :from and month < :to
            group by %2$s age, lately
            """;

    // They are as many as half a day brings, so that nothing is worked out of each but this.
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

    void count(long longest) {
        String columns = reading.groups().columns();
        String words = reading.groups().words();
        reading.each(
                DAYS.formatted(
                        columns,
                        words,
                        WatchedFacts.LATELY_FROM,
                        QUARTERS.stream()
                                .map(
                                        "sum(not_reopened_%1$s) as %1$s, sum(cast(not_reopened_%1$s_seconds as double precision)) as %1$s_seconds"
                                                ::formatted)
                                .collect(joining(", "))),
                query -> query.bind("firstDay", reading.observers().firstDay(longest)),
                (row, group) -> addDay(row, group, longest));
        reading.eachCopied(
                LATELY.formatted(columns, CaseClocks.OBSERVER, WatchedFacts.LATELY_RESOLVED),
                Map.of(),
                (row, group) -> addLately(row.number(), group, longest));
        String facts = WatchedFacts.chosen(WatchedFacts.YOUNG_WITH_OWN_END, WatchedFacts.BRIEF_BY_OWN_END);
        reading.each(FACTS.formatted(columns, words, facts), query -> query.bind("longest", longest), NotReopened::add);
    }

    private static void addDay(ResultSet row, CellGroup group, long longest) throws SQLException {
        long age = row.getLong("age");
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            String name = QUARTERS.get(quarter);
            long cases = row.getLong(name);
            // The later ones are counted one by one.
            if (cases == 0 || age - quarter * QUARTER <= row.getLong("lately")) {
                continue;
            }
            double mean = age - row.getDouble(name + "_seconds") / cases;
            double first = age - (quarter + 1) * QUARTER;
            new SpreadAges(cases, mean, first, first + QUARTER).until(longest, group::addNotReopened);
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
