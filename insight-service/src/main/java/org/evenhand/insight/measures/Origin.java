package org.evenhand.insight.measures;

import java.time.Instant;
import org.evenhand.insight.cells.CellCount;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.observed.ObservedCases;

/**
 * Where the numbers of a report come from.
 *
 * @param because why from these; null where nobody would ask
 * @param cases how many there are
 * @param countsDays whether a source knows only days
 * @param observedUntil the last moment known of any of these cases; null if there are none
 */
public record Origin(Basis basis, String because, long cases, boolean countsDays, Instant observedUntil) {

    /** From cases row by row. */
    public static Origin of(ObservedCases cases, String because) {
        return new Origin(Basis.ROWS, because, cases.size(), cases.countsDays(), cases.observedUntil());
    }

    /** From cells. */
    public static Origin of(CellTable table) {
        return new Origin(
                Basis.CELLS,
                null,
                table.count(CellCount.CASES),
                table.count(CellCount.IN_DAYS) > 0,
                table.observedUntil());
    }

    /** How fine its times are, as reports say it. */
    public String granularity() {
        return countsDays ? "day" : "second";
    }
}
