package org.evenhand.statistics;

import java.util.Optional;

/**
 * So many cases that were watched for the same time and then left in the same way.
 *
 * @param duration time from the start of the clock to the event or to the end of watching, in seconds; 0 is valid
 * @param kind {@link #CENSORED} if nothing had happened when watching ended, otherwise the kind of event, from 1 upwards
 * @param count how many such cases, at least 1
 * @param entry time on the same clock from which these cases were watched (delayed entry): they are at risk at
 *     {@code t} if {@code entry < t <= duration}. 0 means from the start, the time 0 included
 */
public record Observation(double duration, int kind, long count, double entry) {

    /** The kind of an observation that ended without an event. */
    public static final int CENSORED = 0;

    /**
     * Refuses what cannot have been observed.
     *
     * @throws IllegalArgumentException if a value is out of its range, or if the case left before it was watched
     */
    public Observation {
        if (!Double.isFinite(duration) || duration < 0) {
            throw new IllegalArgumentException(
                    "A duration is a number of seconds from 0 upwards, not " + duration + ".");
        }
        if (kind < CENSORED) {
            throw new IllegalArgumentException("A kind is 0 (censored) or the number of an event, not " + kind + ".");
        }
        if (count < 1) {
            throw new IllegalArgumentException("An observation stands for at least one case, not for " + count + ".");
        }
        if (!Double.isFinite(entry) || entry < 0 || (entry > 0 && entry >= duration)) {
            throw new IllegalArgumentException("A case is watched from 0 or from a moment before it leaves at "
                    + duration + ", not from " + entry + ".");
        }
        duration += 0.0; // -0.0 would be another time than 0.0
        entry += 0.0;
    }

    /** Cases that were watched from the start. */
    public Observation(double duration, int kind, long count) {
        this(duration, kind, count, 0);
    }

    /**
     * These cases as they were watched up to {@code time}, for instance until they went public: whoever stayed longer is
     * censored then. Empty if none of them was watched before {@code time}, the moment 0 of no length included.
     */
    public Optional<Observation> until(double time) {
        if (duration <= time) {
            return duration > 0 ? Optional.of(this) : Optional.empty();
        }
        return entry < time ? Optional.of(new Observation(time, CENSORED, count, entry)) : Optional.empty();
    }

    /** The same cases from {@code time} on, at risk just after it; empty if they were not watched any longer. */
    public Optional<Observation> after(double time) {
        return time < duration
                ? Optional.of(new Observation(duration, kind, count, Math.max(entry, time)))
                : Optional.empty();
    }

    boolean isLateEntry() {
        return entry > 0;
    }

    Observation asCensored() {
        return new Observation(duration, CENSORED, count, entry);
    }
}
