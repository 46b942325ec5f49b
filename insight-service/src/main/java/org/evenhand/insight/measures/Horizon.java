package org.evenhand.insight.measures;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.evenhand.kit.problem.Refusal;

/**
 * The time within which things are compared.
 *
 * @param text as ISO 8601 writes it
 * @param seconds how long that is
 */
public record Horizon(String text, long seconds) {

    private static final long DAY = 86_400;
    private static final long HOUR = 3_600;

    /** Reads it as it stands in an address under {@code tau}. */
    public static Horizon of(String text) {
        return of("tau", text);
    }

    /** Reads it as it stands in an address under some name. */
    public static Horizon of(String parameter, String text) {
        try {
            Duration duration = Duration.parse(text.strip());
            if (duration.getSeconds() > 0 && duration.compareTo(Duration.ofDays(36_525)) <= 0) {
                return new Horizon(text.strip(), duration.getSeconds());
            }
        } catch (DateTimeParseException notADuration) {
            // Refused below, like a time that nobody waits for.
        }
        throw new Refusal(
                400,
                "not-a-duration",
                "\"" + parameter + "\" is not a time to wait. Write it like PT4H, PT24H or P7D, above 0.");
    }

    public static Horizon ofDays(long days) {
        return new Horizon("P" + days + "D", days * DAY);
    }

    /** Exactly this time, in words. */
    public String inWords() {
        if (seconds >= 2 * DAY && seconds % DAY == 0) {
            return seconds / DAY + " days";
        }
        if (seconds % HOUR == 0) {
            return seconds == HOUR ? "1 hour" : seconds / HOUR + " hours";
        }
        return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
    }

    /** So many seconds, in words that do not promise more. */
    public static String inWords(long seconds) {
        if (seconds >= 2 * DAY) {
            return seconds / DAY + " days";
        }
        return seconds >= HOUR ? seconds / HOUR + " hours" : seconds / 60 + " minutes";
    }
}
