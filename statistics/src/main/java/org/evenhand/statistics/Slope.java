package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What one unit more of a covariate adds to a response.
 *
 * @param value the addition, in the unit of the response
 * @param standardError its standard error; 0 if the data show no spread
 */
public record Slope(double value, double standardError) {

    /** The 95 % interval {@code value -+ z se}; empty if the data show no spread. */
    public Optional<Interval> interval() {
        return standardError > 0 ? Optional.of(RestrictedMean.symmetric(value, standardError)) : Optional.empty();
    }

    /** Two-sided p-value of "the covariate makes no difference"; empty if the data show no spread. */
    public OptionalDouble pValue() {
        return standardError > 0
                ? OptionalDouble.of(
                        2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(value / standardError)))
                : OptionalDouble.empty();
    }
}
