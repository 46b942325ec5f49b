package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What one unit more of a covariate adds to the logarithm of the hazard.
 *
 * @param value {@code beta}; above 0 if events come sooner
 * @param standardError its standard error, above 0
 */
public record Coefficient(double value, double standardError) {

    /** The hazard with one unit more, divided by the hazard without. */
    public double hazardRatio() {
        return Math.exp(value);
    }

    /** The 95 % interval of the hazard ratio, {@code exp(beta -+ z se)}. */
    public Interval hazardRatioInterval() {
        return hazardRatioInterval(Confidence.NINETY_FIVE);
    }

    /** The interval of the hazard ratio. */
    public Interval hazardRatioInterval(Confidence confidence) {
        double half = confidence.normalQuantile() * standardError;
        return new Interval(Math.exp(value - half), Math.exp(value + half));
    }

    /** {@code beta/se}, standard normal if the covariate makes no difference. */
    public double z() {
        return value / standardError;
    }

    /** Two-sided p-value of "the covariate makes no difference". */
    public double pValue() {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z()));
    }
}
