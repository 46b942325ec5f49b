package org.evenhand.statistics;

import java.util.OptionalDouble;

/**
 * The median of those that happened, as most reports show it: it forgets everybody who still waits.
 *
 * <p>Only to stand beside the median of {@link KaplanMeier}, never alone.
 */
public final class NaiveMedian {

    private NaiveMedian() {}

    /** Median duration in seconds of the cases with an event, the mean of the two middle ones; empty without events. */
    public static OptionalDouble of(LifeTable lifeTable) {
        long events = lifeTable.events();
        if (events == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (timeOfEvent(lifeTable, (events + 1) / 2) + timeOfEvent(lifeTable, events / 2 + 1)) / 2);
    }

    /** Time of the n-th event, counted from 1. */
    private static double timeOfEvent(LifeTable lifeTable, long n) {
        long happened = 0;
        for (int row = 0; row < lifeTable.size(); row++) {
            happened += lifeTable.eventsIn(row);
            if (happened >= n) {
                return lifeTable.timeOf(row);
            }
        }
        throw new IllegalArgumentException("There are " + happened + " events, not " + n + ".");
    }
}
