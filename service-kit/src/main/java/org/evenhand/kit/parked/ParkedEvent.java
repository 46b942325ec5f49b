package org.evenhand.kit.parked;

import java.time.Instant;

/**
 * An event that was put aside because it kept failing.
 *
 * @param waiting how many later events of the same subject wait behind it
 * @param attempts how often it was tried alone
 * @param triedAt when a replay was last tried; null when none was
 * @param triedBy who tried that replay
 */
public record ParkedEvent(
        String id,
        String feed,
        String subject,
        String type,
        long version,
        String reason,
        Instant parkedAt,
        long waiting,
        int attempts,
        Instant triedAt,
        String triedBy) {}
