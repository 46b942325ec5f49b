package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often intervals computed this way cover the truth.
 *
 * @param level share of such intervals, between 0 and 1, for instance 0.95
 */
public record Confidence(double level) {

    /** The level that is meant where none is named. */
    public static final Confidence NINETY_FIVE = new Confidence(0.95);

    /**
     * Refuses a level that is no share.
     *
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, not at " + level + ".");
        }
    }

    /** {@code z} such that a standard normal variable lies within {@code -z .. z} with this probability. */
    public double normalQuantile() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }
}
