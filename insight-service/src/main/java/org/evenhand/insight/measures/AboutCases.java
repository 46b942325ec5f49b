package org.evenhand.insight.measures;

import java.time.Instant;
import java.time.LocalDate;

/** A report that says which cases it is about. */
public interface AboutCases {

    /** How many; null where that is not told. */
    Long cases();

    /** First day of arrival; null for no limit. */
    LocalDate from();

    /** Last day of arrival; null for no limit. */
    LocalDate to();

    /** The moment after which nothing is known; null for as known now. */
    Instant asOf();

    /** Until when they were watched; null if nothing says. */
    Instant observedUntil();

    /** {@code day} where a source knows only days, or {@code second}. */
    String granularity();
}
