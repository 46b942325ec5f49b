package org.evenhand.statistics;

import java.util.Optional;

/**
 * How many times as long one group waits on average as another, within the same horizon.
 *
 * @param value ratio of the two means
 * @param logStandardError standard error of its logarithm; 0 if the data show no spread
 */
public record RestrictedMeanRatio(double value, double logStandardError) {

    /** The 95 % interval {@code value exp(-+ z se)}; empty if the data show no spread. */
    public Optional<Interval> interval() {
        if (logStandardError == 0) {
            return Optional.empty();
        }
        double factor = Math.exp(Confidence.NINETY_FIVE.normalQuantile() * logStandardError);
        return Optional.of(new Interval(value / factor, value * factor));
    }
}
