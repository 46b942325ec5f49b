package org.evenhand.insight.cells;

/** One time for each bin of durations, in seconds. */
public final class BinTimes {

    private final double[] times;

    BinTimes(double[] times) {
        this.times = times;
    }

    double of(int bin) {
        return times[bin];
    }
}
