package org.evenhand.kit.parked;

import java.time.Instant;

/** A parked event that was taken in the end, and who saw to it. */
public record ReplayedEvent(
        String id,
        String feed,
        String subject,
        String type,
        String reason,
        Instant parkedAt,
        Instant replayedAt,
        String replayedBy) {}
