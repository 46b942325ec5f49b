package org.evenhand.insight.observed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.evenhand.kit.problem.Refusal;

/** Reads the moment as of which a report is made. */
public final class AsOf {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private AsOf() {}

    /** The moment in an address, a day standing for its first moment in UTC; null if it is blank. */
    public static Instant of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant moment = text.strip().length() == "2026-03-01".length()
                    ? LocalDate.parse(text.strip()).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text.strip()).toInstant();
            if (moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
        } catch (DateTimeException notAMoment) {
            // Refused below, like a moment that no calendar of ours knows.
        }
        throw new Refusal(
                400,
                "not-a-moment",
                "\"asOf\" is not a moment. Write it like 2026-03-01T00:00:00Z, or as a day, which stands for its "
                        + "first moment in UTC.");
    }
}
