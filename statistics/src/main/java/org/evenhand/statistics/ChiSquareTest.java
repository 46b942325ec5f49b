package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A statistic that follows the chi-squared distribution if there is no difference.
 *
 * @param statistic how far the data are from "no difference", squared and in units of its variance
 * @param degreesOfFreedom number of differences tested at once, at least 1
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom) {

    /** Probability of a statistic as large as this, or larger, if there is no difference. */
    public double pValue() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }
}
