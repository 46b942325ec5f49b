package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many cases each group would need before a comparison could say something.
 *
 * <p>All are {@code 2 v (z/m)^2} with {@code v} the variance of one case ({@code p (1 - p)} for a share) and {@code m} the
 * margin, rounded up; normal approximation for two groups of the same size.
 *
 * @param toAllowEquality below this many equality within the margin cannot be shown, even if the estimate is 0;
 *     {@code z = 1.645}
 * @param toShowEquality with this many it is shown in 80 of 100 studies of equal groups; {@code z = 1.645 + 1.282}
 * @param toFindMargin with this many a difference as large as the margin is found in 80 of 100; {@code z = 1.960 + 0.842}
 */
public record NeededCases(long toAllowEquality, long toShowEquality, long toFindMargin) {

    private static final double POWER = 0.80;

    /**
     * For a share.
     *
     * @param share the share in both groups together, between 0 and 1
     * @param margin difference of two shares, above 0
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static NeededCases ofShare(double share, double margin) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1, not at " + share + ".");
        }
        return ofVariance(share * (1 - share), margin);
    }

    /**
     * For anything that has a variance.
     *
     * @param variance of one case, in the squared unit of the measure
     * @param margin above 0, in the unit of the measure
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static NeededCases ofVariance(double variance, double margin) {
        if (!(variance >= 0) || !(margin > 0)) {
            throw new IllegalArgumentException(
                    "Needed are a variance and a margin above 0, not " + variance + " and " + margin + ".");
        }
        double ofInterval = upper(0.05);
        return new NeededCases(
                cases(variance, margin, ofInterval),
                cases(variance, margin, ofInterval + upper((1 - POWER) / 2)),
                cases(variance, margin, upper(0.025) + upper(1 - POWER)));
    }

    /**
     * For a comparison that has been made: as many cases as would shrink its standard error enough.
     *
     * @param casesA cases of group a
     * @param casesB cases of group b
     * @param standardError of the difference
     * @param margin above 0, in the unit of the difference
     */
    public static NeededCases ofStandardError(long casesA, long casesB, double standardError, double margin) {
        double equalSize = 2.0 * casesA * casesB / (casesA + casesB);
        return ofVariance(standardError * standardError * equalSize / 2, margin);
    }

    private static double upper(double tail) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    private static long cases(double variance, double margin, double z) {
        return (long) Math.ceil(2 * variance * (z / margin) * (z / margin));
    }
}
