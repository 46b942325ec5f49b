package org.evenhand.insight.sentences;

import java.time.Instant;
import java.time.LocalDate;
import org.evenhand.insight.measures.AboutCases;

/**
 * Which cases a page is about.
 *
 * @param cases how many; null where that is not told
 * @param from first day of arrival; null for no limit
 * @param to last day of arrival; null for no limit
 * @param asOf the moment after which nothing is known; null for as known now
 * @param seenUntil until when they were watched; null if nothing says
 * @param inDays whether a source knows only days
 */
public record Scope(Long cases, LocalDate from, LocalDate to, Instant asOf, Instant seenUntil, boolean inDays) {

    /** The cases of a report. */
    public static Scope of(AboutCases report) {
        return new Scope(
                report.cases(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                "day".equals(report.granularity()));
    }
}
