package org.evenhand.insight.observed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.evenhand.kit.problem.Refusal;

/** Reads the moment as of which a report is made. */
public final class AsOf {

    private AsOf() {}

    /** The moment in an address, a day standing for its first moment in UTC; null if it is blank. */
    public static Instant of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.strip().length() == "2026-03-01".length()
                    ? LocalDate.parse(text.strip()).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new Refusal(
                    400,
                    "not-a-moment",
                    "\"asOf\" is not a moment. Write it like 2026-03-01T00:00:00Z, or as a day, which stands for its "
                            + "first moment in UTC.");
        }
    }
}
