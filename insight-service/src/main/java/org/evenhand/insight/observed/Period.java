package org.evenhand.insight.observed;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.evenhand.kit.problem.Refusal;

/**
 * The days on which the cases of a report arrived.
 *
 * @param from first day; null for no limit
 * @param to last day, included; null for no limit
 * @param zone where these days begin and end; UTC for whoever asks for a report
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    /** Days in UTC. */
    public Period(LocalDate from, LocalDate to) {
        this(from, to, ZoneOffset.UTC);
    }

    /** Reads the days as they stand in an address; blank means no limit. */
    public static Period of(String from, String to) {
        Period period = new Period(day("from", from), day("to", to));
        if (period.from != null && period.to != null && period.to.isBefore(period.from)) {
            throw new Refusal(
                    400,
                    "period-ends-before-it-starts",
                    "The period ends before it starts: let \"to\" be the same day as \"from\" or a later one.");
        }
        return period;
    }

    private static LocalDate day(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(BEFORE_ALL) && day.isBefore(AFTER_ALL)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Refused below, like a year that no calendar of ours knows.
        }
        throw new Refusal(
                400,
                "not-a-date",
                "\"" + name + "\" is not a date. Write it as year, month and day, for example 2026-03-01.");
    }

    /** The first moment that counts. */
    public OffsetDateTime start() {
        return startOf(from == null ? BEFORE_ALL : from);
    }

    /** The first moment that does not count any more. */
    public OffsetDateTime end() {
        return startOf(to == null ? AFTER_ALL : to.plusDays(1));
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
