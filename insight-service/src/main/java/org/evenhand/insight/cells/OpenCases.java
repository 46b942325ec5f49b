package org.evenhand.insight.cells;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.insight.copying.CopiedRow;

/** Counts for how long the cases that are still watched have been watched. */
record OpenCases(CellReading reading) {

    // Of each case one row: by the hour, the day or the month in which it was opened, the coarser the older it is.
    private static final String OPEN = """
            with watched as materialized (
                select observer, until, date_trunc('day', until - interval '48 hours', 'UTC') as hours_from,
                       date_trunc('month', until - interval '720 hours', 'UTC') as days_from
                from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until))
            select %1$s opened, until, width, without_answer, without_answer_seconds, without_ending, without_ending_seconds
            from (select *, cast(date_trunc('month', opened, 'UTC') at time zone 'UTC' as date) as month
                  from counted_cell_open
                  where brand = :brand
                    and opened >= cast(:opensFrom as timestamptz) and opened < cast(:opensBefore as timestamptz)
                    and (width = 'hour' and opened >= cast(:hoursFrom as timestamptz)
                         or width = 'day' and opened >= cast(:daysFrom as timestamptz)
                         or width = 'month')) as cell
            join watched using (observer)
            where width = case when opened >= hours_from then 'hour' when opened >= days_from then 'day' else 'month' end
            """;

    /**
     * When cases of a group were opened that are still watched.
     *
     * @param age of the first of them, if it was opened at the very beginning
     * @param width for how long they were opened, in seconds
     */
    private record Opening(CellGroup group, long age, long width) {}

    /** Cases that were opened at about the same time: how many there are, and how much later they were, added up. */
    private static final class Opened {

        private long withoutAnswer;
        private long secondsWithoutAnswer;
        private long withoutEnding;
        private long secondsWithoutEnding;

        void add(CopiedRow row) {
            withoutAnswer += row.number();
            secondsWithoutAnswer += row.number();
            withoutEnding += row.number();
            secondsWithoutEnding += row.number();
        }
    }

    /** Changes that are not folded yet count against the cells that they change, before anything is said of their ages. */
    void count() {
        Map<Opening, Opened> opened = new HashMap<>();
        reading.eachCopied(
                OPEN.formatted(reading.groups().columns()), moments(), (row, group) -> opened.computeIfAbsent(
                                new Opening(group, age(row), width(row)), fresh -> new Opened())
                        .add(row));
        opened.forEach(OpenCases::add);
    }

    private Map<String, String> moments() {
        return Map.of(
                "opensFrom",
                midnight(reading.question().firstMonth()),
                "opensBefore",
                midnight(reading.question().monthAfter()),
                "hoursFrom",
                reading.observers().hoursFrom().toString(),
                "daysFrom",
                reading.observers().daysFrom().toString());
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    private static long age(CopiedRow row) {
        long opened = row.second();
        return row.second() - opened;
    }

    private static long width(CopiedRow row) {
        String width = row.text();
        return switch (width) {
            case "hour" -> 3_600;
            case "day" -> 86_400;
            case "month" -> 31 * 86_400;
            default -> throw new IllegalStateException("No open cases are counted by the " + width + ".");
        };
    }

    private static void add(Opening opening, Opened cases) {
        CellGroup group = opening.group();
        add(opening, group.answers(), CellCount.ANSWERS_BACKWARDS, cases.withoutAnswer, cases.secondsWithoutAnswer);
        add(opening, group.endings(), CellCount.ENDINGS_BACKWARDS, cases.withoutEnding, cases.secondsWithoutEnding);
    }

    private static void add(Opening opening, CellClock clock, CellCount backwards, long cases, double secondsLater) {
        if (cases == 0) {
            return;
        }
        double mean = opening.age() - secondsLater / cases;
        if (mean < 0) {
            opening.group().count(backwards, cases);
        } else {
            new SpreadAges(cases, mean, Math.max(0, opening.age() - opening.width()), opening.age())
                    .count(clock::addUnseen);
        }
    }
}
