package org.evenhand.kit.feed;

import java.util.Optional;
import java.util.UUID;

/** The id of an event on a feed: which journal, where in which of its lanes, and which event a reader saw there. */
public record EventId(UUID journal, long position, UUID event, Lane lane) {

    /** Reads an id as it stands in a feed; empty when it is none. */
    public static Optional<EventId> parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            UUID journal = UUID.fromString(parts[0]);
            long position = Long.parseLong(parts[1]);
            UUID event = UUID.fromString(parts[2]);
            return Lane.named(parts[3]).map(lane -> new EventId(journal, position, event, lane));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return journal + ":" + position + ":" + event + ":" + lane.word();
    }
}
