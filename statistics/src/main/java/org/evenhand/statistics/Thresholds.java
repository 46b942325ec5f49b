package org.evenhand.statistics;

/**
 * When a comparison is enough to say something.
 *
 * @param minimumCases cases that each group needs
 * @param minimumEvents events that each group needs
 * @param minimumCoverage share of the cases that must be in strata that could be compared, between 0 and 1
 * @param significance adjusted p-value up to which a difference is not called chance, between 0 and 1
 */
public record Thresholds(long minimumCases, long minimumEvents, double minimumCoverage, double significance) {

    /** Those that are meant where a configuration names none. */
    public static final Thresholds DEFAULT = new Thresholds(30, 10, 0.5, 0.05);

    /** The confidence of the interval that is held against the margin. */
    public static final Confidence EQUALITY = new Confidence(0.90);

    /**
     * Refuses thresholds that mean nothing.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Thresholds {
        if (minimumCases < 1
                || minimumEvents < 0
                || !(minimumCoverage >= 0 && minimumCoverage <= 1)
                || !(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("A verdict needs at least one case and shares between 0 and 1, not "
                    + minimumCases + ", " + minimumEvents + ", " + minimumCoverage + ", " + significance + ".");
        }
    }
}
