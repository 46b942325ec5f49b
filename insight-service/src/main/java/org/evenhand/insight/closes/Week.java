package org.evenhand.insight.closes;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.evenhand.insight.observed.Period;

/**
 * A week where a brand is at home.
 *
 * @param monday on which it begins
 */
record Week(LocalDate monday, ZoneId zone) {

    private static final int DAYS = 7;

    /** The first week that ends after a moment. */
    static Week endingAfter(Instant moment, ZoneId zone) {
        return new Week(
                LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    Week next() {
        return new Week(monday.plusDays(DAYS), zone);
    }

    LocalDate sunday() {
        return monday.plusDays(DAYS - 1);
    }

    /** The first moment that is no longer part of it. */
    Instant end() {
        return monday.plusDays(DAYS).atStartOfDay(zone).toInstant();
    }

    /** The days of so many weeks up to its end. */
    Period period(int weeks) {
        return new Period(monday.minusDays((long) (weeks - 1) * DAYS), sunday(), zone);
    }
}
