package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standardised values of two groups and what lies between them, in the unit of the measure.
 *
 * @param a the value that group a would have with the common case mix
 * @param b the value that group b would have with the common case mix
 */
public record StandardisedDifference(CurveMeasure.CellEstimate a, CurveMeasure.CellEstimate b) {

    /** Group a minus group b. */
    public double value() {
        return a.value() - b.value();
    }

    /** Standard error of the difference; 0 if the data show no spread. */
    public double standardError() {
        return Math.hypot(a.standardError(), b.standardError());
    }

    /** {@code value -+ z se}; empty if the data show no spread. */
    public Optional<Interval> interval(Confidence confidence) {
        double half = confidence.normalQuantile() * standardError();
        return half > 0 ? Optional.of(new Interval(value() - half, value() + half)) : Optional.empty();
    }

    /** The difference in standard errors; empty if the data show no spread. */
    public OptionalDouble z() {
        return standardError() > 0 ? OptionalDouble.of(value() / standardError()) : OptionalDouble.empty();
    }

    /**
     * Two-sided p-value of "no difference"; empty if the data show no spread. For findings the p-value comes from the
     * stratified log-rank test or {@link MantelHaenszel}, which stay honest in sparse strata.
     */
    public OptionalDouble pValue() {
        return z().isPresent()
                ? OptionalDouble.of(2
                        * NormalDistribution.of(0, 1)
                                .survivalProbability(Math.abs(z().getAsDouble())))
                : OptionalDouble.empty();
    }

    /** Group a divided by group b, errors on the log scale; empty if one of the two is 0. */
    public Optional<RatioEstimate> ratio() {
        return a.value() > 0 && b.value() > 0
                ? Optional.of(new RatioEstimate(
                        a.value() / b.value(),
                        Math.hypot(a.standardError() / a.value(), b.standardError() / b.value())))
                : Optional.empty();
    }
}
