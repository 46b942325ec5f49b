package org.evenhand.kit.feed;

import java.time.Instant;
import java.util.UUID;

/** One row of the journal, before the feed joins what it is about. */
public record JournalEvent(
        UUID journalId,
        int partition,
        long position,
        UUID eventId,
        String type,
        UUID subjectKey,
        UUID subject,
        long version,
        boolean barrier,
        Instant recordedAt) {

    EventId id() {
        return new EventId(journalId, position, eventId, Lane.ofPartition(partition));
    }
}
