package org.evenhand.statistics;

/**
 * A confidence interval, in the unit of what it belongs to.
 *
 * @param low lower limit
 * @param high upper limit
 */
public record Interval(double low, double high) {

    /**
     * Refuses limits that are unknown or the wrong way round.
     *
     * @throws IllegalArgumentException if the limits are not finite or {@code low > high}
     */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "An interval has a low and a high limit, not " + low + " .. " + high + ".");
        }
    }

    /** The interval of {@code 1 - p}, given this one of the probability {@code p}. */
    public Interval complement() {
        return new Interval(1 - high, 1 - low);
    }
}
