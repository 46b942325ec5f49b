package org.evenhand.insight.observed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Cases as they were observed, and which they are.
 *
 * @param identities by the row of the case
 */
public record IdentifiedCases(ObservedCases cases, List<Identity> identities) {

    /**
     * Which case it is.
     *
     * @param reference the case's own number where it came from; null where it has none
     * @param arrivedAt to the microsecond, as it orders cases
     */
    public record Identity(UUID id, String reference, Instant arrivedAt, long publicReplies, long askingReplies) {}
}
