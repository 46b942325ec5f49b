package org.evenhand.cases.lookup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.kit.problem.Refusal;

/**
 * A case's place in the list, newest first. Pages go on after a place and not after a number of cases, so that they neither
 * skip nor repeat when cases come in meanwhile.
 *
 * @param arrivedAt null for a case in which no customer has spoken yet; these stand last
 */
record Position(Instant arrivedAt, UUID id) {

    private static final String NOT_YET = "-";

    static Position of(CaseRow row) {
        return new Position(row.arrivedAt(), row.id());
    }

    static Position parse(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("/");
            if (parts.length == 2) {
                return new Position(
                        parts[0].equals(NOT_YET) ? null : Instant.parse(parts[0]), UUID.fromString(parts[1]));
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
        String text = (arrivedAt == null ? NOT_YET : arrivedAt.toString()) + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The time by which the list is ordered, as PostgreSQL reads it. */
    String sortedAs() {
        return arrivedAt == null ? "-infinity" : arrivedAt.toString();
    }
}
