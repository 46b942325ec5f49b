package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimated probability with its uncertainty.
 *
 * @param value the estimate
 * @param standardError its standard error; empty where it is undefined
 * @param interval its 95 % log-log interval; empty where the estimate is 0 or 1
 */
public record Estimate(double value, OptionalDouble standardError, Optional<Interval> interval) {

    /** The estimate of the opposite: {@code 1 - value}, with the same standard error and the mirrored interval. */
    public Estimate complement() {
        return new Estimate(1 - value, standardError, interval.map(Interval::complement));
    }
}
