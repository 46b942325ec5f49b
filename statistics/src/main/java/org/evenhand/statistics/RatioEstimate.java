package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An estimated ratio, taken as normally distributed on the log scale.
 *
 * @param value the ratio; above 0
 * @param logStandardError standard error of its natural logarithm; 0 if the data show no spread
 */
public record RatioEstimate(double value, double logStandardError) {

    /**
     * Refuses what is no ratio.
     *
     * @throws IllegalArgumentException if the ratio is not above 0 and finite, or the error not finite and 0 or more
     */
    public RatioEstimate {
        if (!(value > 0) || !Double.isFinite(value) || !(logStandardError >= 0) || !Double.isFinite(logStandardError)) {
            throw new IllegalArgumentException(value + " with error " + logStandardError + " is no ratio.");
        }
    }

    /** {@code value exp(-+ z se)}; empty if the data show no spread. */
    public Optional<Interval> interval(Confidence confidence) {
        double factor = Math.exp(confidence.normalQuantile() * logStandardError);
        return logStandardError > 0 ? Optional.of(new Interval(value / factor, value * factor)) : Optional.empty();
    }

    /** Two-sided p-value of "the ratio is 1"; empty if the data show no spread. */
    public OptionalDouble pValue() {
        return logStandardError > 0
                ? OptionalDouble.of(2
                        * NormalDistribution.of(0, 1)
                                .survivalProbability(Math.abs(Math.log(value)) / logStandardError))
                : OptionalDouble.empty();
    }

    /**
     * The same ratio with its variance multiplied, for counts that scatter more than independent events do.
     *
     * @param dispersion variance divided by what independent events would have; below 1 counts as 1
     */
    public RatioEstimate overdispersed(double dispersion) {
        return new RatioEstimate(value, logStandardError * Math.sqrt(Math.max(1, dispersion)));
    }
}
