package org.evenhand.statistics;

import java.util.Optional;

/**
 * The Mantel-Haenszel difference of two shares.
 *
 * @param value group a minus group b, between -1 and 1
 * @param standardError after Sato 1989, right both for many small and for few large strata; 0 if the data show no spread
 * @param binomialStandardError the sum of the binomial variances of the cells; too small where cells are small
 */
public record RiskDifference(double value, double standardError, double binomialStandardError) {

    /** {@code value -+ z se} with Sato's error; empty if the data show no spread. */
    public Optional<Interval> interval(Confidence confidence) {
        double half = confidence.normalQuantile() * standardError;
        return half > 0 ? Optional.of(new Interval(value - half, value + half)) : Optional.empty();
    }
}
