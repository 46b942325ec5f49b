package org.evenhand.statistics;

/** How much a stratum counts in a standardised comparison, before the weights are divided by their sum. */
public enum StratumWeight {
    /** {@code n_a n_b/(n_a + n_b)}, as Mantel and Haenszel: most where the groups meet most. Li, Morgan, Zaslavsky 2018. */
    OVERLAP,
    /** {@code n_a + n_b}: the case mix of both groups together. */
    POOLED,
    /** {@code n_a}: the case mix of group a. */
    TREATED;

    double of(long casesA, long casesB) {
        return switch (this) {
            case OVERLAP -> (double) casesA * casesB / (casesA + casesB);
            case POOLED -> casesA + casesB;
            case TREATED -> casesA;
        };
    }
}
