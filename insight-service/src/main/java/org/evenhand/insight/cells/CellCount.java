package org.evenhand.insight.cells;

import java.util.List;
import java.util.Locale;

/** What cells count of cases beside their clocks. */
public enum CellCount {
    CASES,
    /** Watched only from some time after their arrival on: no cell holds them, so they need the rows. */
    ENTERED_LATE,
    /** From sources that know only days. */
    IN_DAYS,
    LANGUAGES_KNOWN,
    /** Of which it is known in which part of the week they arrived. */
    BUCKETS_KNOWN,
    ANSWERS_UNRECORDED,
    /** Answered, or over, before they began. */
    ANSWERS_BACKWARDS,
    ENDINGS_UNRECORDED,
    ENDINGS_BACKWARDS,
    /** Opened again before they were resolved. */
    REOPENED_BACKWARDS,
    /** Of how many the transfers are known. */
    TRANSFERS_KNOWN,
    TRANSFERS,
    TRANSFERS_SQUARED;

    private static final List<CellCount> ALL = List.of(values());

    /** Each of them, without a new array every time. */
    static List<CellCount> all() {
        return ALL;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
