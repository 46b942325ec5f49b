package org.evenhand.kit.feed;

import java.util.Optional;
import java.util.UUID;

/** The id of an event on a feed: which journal, where in it, and which event a reader saw there. */
public record EventId(UUID journal, long position, UUID event) {

    /** Reads an id as it stands in a feed; empty when it is none. */
    public static Optional<EventId> parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new EventId(UUID.fromString(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2])));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return journal + ":" + position + ":" + event;
    }
}
