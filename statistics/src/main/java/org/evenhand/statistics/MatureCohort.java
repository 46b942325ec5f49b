package org.evenhand.statistics;

/**
 * The cases that could be watched for a whole horizon, whatever happened to them.
 *
 * <p>Among them the share with an event by the horizon is a plain proportion, if watching ends for all at a moment that
 * has nothing to do with the case. It leaves out the youngest cases, also those that have ended already: keeping these
 * would count the quick ones only.
 *
 * @param horizon {@code tau} in seconds, above 0
 */
public record MatureCohort(double horizon) {

    /**
     * Refuses what is no horizon.
     *
     * @throws IllegalArgumentException if the horizon is not above 0
     */
    public MatureCohort {
        if (!(horizon > 0)) {
            throw new IllegalArgumentException("A horizon is a number of seconds above 0, not " + horizon + ".");
        }
    }

    /** Whether a case belongs to it: {@code openedAt + tau <= observationEnd}, both in seconds since any moment. */
    public boolean includes(long openedAt, long observationEnd) {
        return observationEnd - openedAt >= horizon;
    }
}
