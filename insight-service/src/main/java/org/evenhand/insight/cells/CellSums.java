package org.evenhand.insight.cells;

import static org.evenhand.insight.cells.CellColumns.STRATUM;

import java.util.List;

/** The tables of cells: each is a sum over facts, which is added up, made anew and held against a recount in the same way. */
enum CellSums {
    /** By the month of the arrival, in bins of durations. */
    MONTHS("", "month, stratum, bin", CellColumns.COUNTS, Names.COUNTED, "sign * counted."),
    /** Of all months together. */
    EVER("_ever", "stratum, bin", CellColumns.COUNTS, Names.COUNTED, "sign * counted."),
    /** Those still watched, by the hour, the day and the month of the arrival. */
    OPEN(
            "_open",
            "width, opened, stratum, observer",
            CellColumns.OPEN_COUNTS,
            "still_open(sign, answer_kind, answer_seconds, ending_kind, ending_seconds, arrived_at)",
            "counted."),
    /** By the quarter of a day of the arrival, and by that of the resolution. */
    QUARTERS("_quarter", "observer, quarter, stratum, month", CellColumns.QUARTER_COUNTS, """
            counted_by_quarter(own_end, arrived_at, answer_kind, answer_seconds, ending_kind, ending_seconds,
                transfers, compensated, reopened_seconds)""", "sign * counted.");

    /** Constants of an enum cannot use its own static ones. */
    private static final class Names {
        private static final String COUNTED = """
                counted(answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket,
                    transfers, compensated, reopened_seconds)""";
    }

    private static final String DIFFERING = """
            select count(*) from (
                select from (select %1$s, %2$s from recounted_cell%5$s where brand = :brand
                      union all
                      select %1$s, %3$s from counted_cell%5$s where brand = :brand) as both_counts
                group by %1$s having %4$s) as cells
            """;

    private static final String REMOVE = "delete from page_cell%s where brand = :brand";

    // What is not folded yet stays so, and is not counted here.
    private static final String REBUILD = """
            insert into page_cell%1$s (brand, %2$s, %3$s, %4$s)
            select brand, %5$s, %3$s, %6$s
            from (select %7$s, %4$s from recounted_cell%1$s where brand = :brand
                  union all
                  select %7$s, %8$s from changed_cell%1$s where brand = :brand) as cell
            group by %7$s
            having %9$s
            """;

    private static final String FOLD = """
            insert into page_cell%1$s as cell (brand, %2$s, %3$s, %4$s)
            select brand, %5$s, %3$s, %6$s
            from taken
            cross join lateral %7$s as counted
            group by %8$s
            having %9$s
            order by 1, 2, 3
            on conflict (brand, %2$s) do update set %10$s
            """;

    private final String suffix;
    private final String place;
    private final List<String> counts;
    private final String counting;
    private final String each;

    CellSums(String suffix, String place, List<String> counts, String counting, String each) {
        this.suffix = suffix;
        this.place = place;
        this.counts = counts;
        this.counting = counting;
        this.each = each;
    }

    /** How many rows are not what the facts say. */
    String differing() {
        return DIFFERING.formatted(
                key(), CellColumns.list(counts), CellColumns.negative(counts), CellColumns.isSomething(counts), suffix);
    }

    String remove() {
        return REMOVE.formatted(suffix);
    }

    String rebuild() {
        return REBUILD.formatted(
                suffix,
                place,
                STRATUM,
                CellColumns.list(counts),
                placed(),
                CellColumns.sums(counts),
                key(),
                CellColumns.negative(counts),
                CellColumns.isSomething(counts));
    }

    /** Adds what a common table expression called taken says. */
    String fold() {
        return FOLD.formatted(
                suffix,
                place,
                STRATUM,
                CellColumns.list(counts),
                placed(),
                CellColumns.sums(counts, each),
                counting,
                key(),
                CellColumns.isSomething(counts, each),
                CellColumns.added(counts));
    }

    private String key() {
        return "brand, " + place.replace("stratum", STRATUM);
    }

    private String placed() {
        return place.replace("stratum", "stratum(" + STRATUM + ")");
    }
}
