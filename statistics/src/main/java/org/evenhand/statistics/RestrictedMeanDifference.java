package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much longer one group waits on average than another, within the same horizon.
 *
 * @param value difference of the two means, in seconds
 * @param standardError its standard error (the variances add up); 0 if the data show no spread
 */
public record RestrictedMeanDifference(double value, double standardError) {

    /** The 95 % interval {@code value -+ z se}; empty if the data show no spread. */
    public Optional<Interval> interval() {
        return standardError > 0 ? Optional.of(RestrictedMean.symmetric(value, standardError)) : Optional.empty();
    }

    /** The difference in standard errors; empty if the data show no spread. */
    public OptionalDouble z() {
        return standardError > 0 ? OptionalDouble.of(value / standardError) : OptionalDouble.empty();
    }

    /** Two-sided p-value of "no difference"; empty if the data show no spread. */
    public OptionalDouble pValue() {
        return standardError > 0
                ? OptionalDouble.of(
                        2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(value / standardError)))
                : OptionalDouble.empty();
    }
}
