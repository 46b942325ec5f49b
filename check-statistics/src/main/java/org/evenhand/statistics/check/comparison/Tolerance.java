package org.evenhand.statistics.check.comparison;

/**
 * How far two figures may lie apart and still be the same.
 *
 * @param relative as a share of the expected figure
 * @param absolute beside that, for figures that are 0 on paper and a rounding error in the file
 */
public record Tolerance(double relative, double absolute) {

    /** Counts and times. */
    public static final Tolerance EXACT = new Tolerance(0, 0);

    /** What a formula gives. */
    public static final Tolerance CLOSED_FORM = new Tolerance(1e-8, 1e-14);

    /** p-values: they may be as small as 1e-190 and are compared all the same. */
    public static final Tolerance TAIL = new Tolerance(1e-8, 1e-300);

    /** What Cox regression finds by iteration. */
    public static final Tolerance COX = new Tolerance(1e-7, 1e-14);

    /** Limits of mid-P intervals, which are found by searching. */
    public static final Tolerance MID_P = new Tolerance(1e-6, 1e-14);

    /** The same for the difference of two figures as large as {@code scale}, which loses their last digits. */
    public Tolerance forDifferenceOf(double scale) {
        return new Tolerance(relative, Math.max(absolute, 1e-13 * Math.abs(scale)));
    }

    boolean allows(double ours, double expected) {
        return Math.abs(ours - expected) <= relative * Math.abs(expected) + absolute;
    }
}
