package org.evenhand.ingest.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a message must be before it is stored; each rule broken is a sentence. */
public class MessageRules {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 500;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(24);

    private MessageRules() {}

    /** The first rule that a message breaks, as a sentence; empty when it may be stored. */
    public static Optional<String> broken(Message message) {
        return present(message).or(() -> readable(message)).or(() -> plausible(message));
    }

    /** The same for a message that comes live: one that says it was sent in the future has a wrong clock. */
    static Optional<String> broken(Message message, Instant now) {
        return broken(message).or(() -> Optional.of(message)
                .filter(live -> live.time().isAfter(now.plus(CLOCKS_MAY_DIFFER)))
                .map(live -> "The time lies more than a day in the future."));
    }

    private static Optional<String> present(Message message) {
        return missing("account", message.account())
                .or(() -> missing("externalId", message.externalId()))
                .or(() -> missing("direction", message.direction()))
                .or(() -> missing("audience", message.audience()))
                .or(() -> missing("text", message.text()))
                .or(() -> missing("time", message.time()));
    }

    private static Optional<String> missing(String field, Object value) {
        boolean absent = value == null || value instanceof String text && !field.equals("text") && text.isBlank();
        return absent ? Optional.of("The field \"" + field + "\" is missing.") : Optional.empty();
    }

    private static Optional<String> readable(Message message) {
        if (message.text().length() > LONGEST_TEXT) {
            return Optional.of("The text is longer than " + LONGEST_TEXT + " characters; shorten it or send a link.");
        }
        String[] names = names(message);
        for (String name : names) {
            if (name != null && name.length() > LONGEST_NAME) {
                return Optional.of("An id, name or language is longer than " + LONGEST_NAME + " characters.");
            }
        }
        if (holdsNul(message.text()) || Arrays.stream(names).anyMatch(MessageRules::holdsNul)) {
            return Optional.of("A field holds the character NUL, which no database text can hold; leave it out.");
        }
        return Optional.empty();
    }

    private static boolean holdsNul(String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    private static String[] names(Message message) {
        return new String[] {
            message.externalId(),
            message.author().externalId(),
            message.author().name(),
            message.customerId(),
            message.caseId(),
            message.thread(),
            message.inReplyTo(),
            message.language()
        };
    }

    private static Optional<String> plausible(Message message) {
        if (message.author().reach() != null && message.author().reach() < 0) {
            return Optional.of("The reach of the author is negative; leave it out when it is unknown.");
        }
        if (message.time().isBefore(Instant.EPOCH)) {
            return Optional.of("The time lies before 1970.");
        }
        return Optional.empty();
    }
}
