package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many events it takes to find a hazard ratio.
 *
 * <p>{@code (z_(1-alpha/2) + z_power)^2/(q (1 - q) ln(HR)^2)}, with {@code q} the share of cases in one of the two groups.
 * Schoenfeld 1981.
 */
public final class Schoenfeld {

    private Schoenfeld() {}

    /**
     * The number of events of both groups together, not rounded.
     *
     * @param hazardRatio the ratio to be found, above 0 and not 1
     * @param share share of one group, between 0 and 1
     * @param power how often it is then found, between 0 and 1, for instance 0.8
     * @param confidence one less the error allowed if there is no difference
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static double events(double hazardRatio, double share, double power, Confidence confidence) {
        if (!(hazardRatio > 0) || hazardRatio == 1 || Double.isInfinite(hazardRatio)) {
            throw new IllegalArgumentException("A hazard ratio to be found is above 0 and not 1, not " + hazardRatio + ".");
        }
        if (!(share > 0 && share < 1) || !(power > 0 && power < 1)) {
            throw new IllegalArgumentException(
                    "A share and a power lie between 0 and 1, not at " + share + " and " + power + ".");
        }
        double z = confidence.normalQuantile() + NormalDistribution.of(0, 1).inverseCumulativeProbability(power);
        double logarithm = Math.log(hazardRatio);
        return z * z / (share * (1 - share) * logarithm * logarithm);
    }
}
