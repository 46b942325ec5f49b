package org.evenhand.ingest.records;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What one import says of a case record, without its content.
 *
 * @param version the version of the record, if this is its current observation; null otherwise
 */
public record Observation(
        UUID recordId,
        UUID importId,
        String digest,
        Instant observedUntil,
        boolean hasEnded,
        Instant receivedAt,
        Long version) {

    private static final Comparator<Observation> AS_RECEIVED =
            Comparator.comparing(Observation::receivedAt).thenComparing(Observation::importId);

    /** The one that stands when these came in their order and no others: each either replaces the one before or not. */
    static Observation current(List<Observation> observations) {
        return observations.stream()
                .sorted(AS_RECEIVED)
                .reduce((held, next) -> held.isReplacedBy(next) ? next : held)
                .orElseThrow();
    }

    private boolean isReplacedBy(Observation next) {
        return replaces(digest, observedUntil, hasEnded, next.digest, next.observedUntil);
    }

    /**
     * A later file replaces what an earlier one said. It also prolongs the observation of a case that is still open and
     * otherwise unchanged: that it was open later too is news.
     */
    static boolean replaces(
            String heldDigest, Instant heldUntil, boolean heldHasEnded, String digest, Instant observedUntil) {
        boolean differs = !heldDigest.equals(digest);
        return observedUntil.isAfter(heldUntil) && (differs || !heldHasEnded);
    }

    boolean isCurrent() {
        return version != null;
    }
}
