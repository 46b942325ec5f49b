package org.evenhand.insight.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.evenhand.kit.problem.Refusal;

/** A case's place in the list, newest first; pages go on after a place, so new cases neither shift nor repeat them. */
public record Place(Instant arrivedAt, UUID id) {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** How many cases a page shall hold, as it stands in an address. */
    public static int limit(String text) {
        if (text == null || text.isBlank()) {
            return USUAL_LIMIT;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LARGEST_LIMIT) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new Refusal(
                400,
                "unfitting-value",
                "The value of limit does not fit: it is a number from 1 to " + LARGEST_LIMIT + ".");
    }

    /** Reads the place that stands in an address. */
    public static Place parse(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("/");
            if (parts.length == 2) {
                Instant arrivedAt = Instant.parse(parts[0]);
                if (arrivedAt.isAfter(EARLIEST) && arrivedAt.isBefore(LATEST)) {
                    return new Place(arrivedAt, UUID.fromString(parts[1]));
                }
            }
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            // Refused below, like a token with other parts or a time that no calendar of ours knows.
        }
        throw new Refusal(
                400,
                "unfitting-value",
                "The value of after does not fit: take it as it stands in next of the page before.");
    }

    /** The place as it stands in an address. */
    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((arrivedAt + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
