package org.evenhand.kit.parked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.evenhand.kit.problem.Refusal;

/** A parked event's place in the list, the first parked first; pages go on after a place. */
record Place(Instant parkedAt, String id) {

    static final Place START = new Place(Instant.EPOCH, "");

    static Place of(ParkedEvent event) {
        return new Place(event.parkedAt(), event.id());
    }

    static Place parse(String token) {
        if (token == null) {
            return START;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int end = text.indexOf('/');
            if (end > 0 && text.indexOf('\0') < 0) {
                return new Place(Instant.parse(text.substring(0, end)), text.substring(end + 1));
            }
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            // Refused below, like a token with other parts.
        }
        throw new Refusal(
                400,
                "unfitting-value",
                "The value of after does not fit: take it as it stands in next of the page before.");
    }

    String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((parkedAt + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
