package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Two one-sided tests: whether a difference is shown to lie within a margin on both sides of 0.
 *
 * <p>Schuirmann 1987. At 5 % they agree with the 90 % interval lying inside the margin.
 *
 * @param pLower probability of such an estimate or a higher one if the truth is {@code -margin}
 * @param pUpper probability of such an estimate or a lower one if the truth is {@code +margin}
 */
public record Equivalence(double pLower, double pUpper) {

    /**
     * Tests an estimate that is taken as normally distributed.
     *
     * @param estimate the difference, in any unit
     * @param standardError its standard error, above 0
     * @param margin what counts as equal, above 0, in the same unit
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Equivalence of(double estimate, double standardError, double margin) {
        if (!Double.isFinite(estimate) || !(standardError > 0) || !(margin > 0)) {
            throw new IllegalArgumentException("Equivalence needs an estimate, an error and a margin above 0, not "
                    + estimate + ", " + standardError + ", " + margin + ".");
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return new Equivalence(
                normal.survivalProbability((estimate + margin) / standardError),
                normal.cumulativeProbability((estimate - margin) / standardError));
    }

    /** The greater of the two: up to 0.05, equality within the margin is shown. */
    public double pValue() {
        return Math.max(pLower, pUpper);
    }
}
