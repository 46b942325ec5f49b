package org.evenhand.insight.cells;

import java.util.Map;
import org.evenhand.insight.copying.CopiedRow;

/** Counts for how long the cases that are still watched have been watched. */
record OpenCases(CellReading reading) {

    // Of each case one row: by the hour, the day or the month in which it was opened, the coarser the older it is.
    private static final String OPEN = """
            with watched as materialized (
                select observer, until, date_trunc('day', until - interval '96 hours', 'UTC') as hours_from,
                       date_trunc('month', until - interval '2160 hours', 'UTC') as days_from
                from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until))
            select %1$s whole_seconds(opened, until) as age,
                   sum(without_answer), sum(cast(without_answer_seconds as double precision)),
                   sum(without_ending), sum(cast(without_ending_seconds as double precision))
            from (select *, cast(date_trunc('month', opened, 'UTC') at time zone 'UTC' as date) as month
                  from counted_cell_open
                  where brand = :brand and opened >= cast(:from as date) at time zone 'UTC'
                    and opened < cast(:to as date) at time zone 'UTC'
                    and (width = 'hour' and opened >= cast(:hoursFrom as timestamptz)
                         or width = 'day' and opened >= cast(:daysFrom as timestamptz)
                         or width = 'month')) as cell
            join watched using (observer)
            where width = case when opened >= hours_from then 'hour' when opened >= days_from then 'day' else 'month' end
            group by %2$s age
            """;

    void count() {
        reading.eachCopied(
                OPEN.formatted(reading.groups().columns(), reading.groups().words()),
                Map.of(
                        "hoursFrom",
                        reading.observers().hoursFrom().toString(),
                        "daysFrom",
                        reading.observers().daysFrom().toString()),
                OpenCases::add);
    }

    private static void add(CopiedRow row, CellGroup group) {
        long age = row.number();
        add(group.answers(), group, CellCount.ANSWERS_BACKWARDS, row.count(), age, row.decimal());
        add(group.endings(), group, CellCount.ENDINGS_BACKWARDS, row.count(), age, row.decimal());
    }

    private static void add(
            CellClock clock, CellGroup group, CellCount backwards, long cases, long age, double secondsLater) {
        if (cases == 0) {
            return;
        }
        double mean = age - secondsLater / cases;
        if (mean < 0) {
            group.count(backwards, cases);
        } else {
            clock.addUnseen(DurationBins.of(Math.round(mean)), cases, mean * cases);
        }
    }
}
