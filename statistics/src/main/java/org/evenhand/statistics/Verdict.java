package org.evenhand.statistics;

/** What a comparison of two groups comes to, in one word. */
public enum Verdict {
    /** Too few cases, too few events, or too few of them comparable: nothing is said. */
    NOT_ENOUGH_DATA,
    /** The 90 % interval lies inside the margin: two one-sided tests at 5 % show that any difference is small. */
    EQUAL_WITHIN_MARGIN,
    /** Group a is higher by the margin or more, and not by chance. */
    UNEQUAL_HIGHER,
    /** Group a is lower by the margin or more, and not by chance. */
    UNEQUAL_LOWER,
    /** There is a difference, not by chance, but smaller than the margin. */
    SMALL_DIFFERENCE,
    /** Neither equality nor a difference is shown: absence of evidence is not equality. */
    UNCLEAR;

    /** The first rule that holds, in the order of the words above. */
    public static Verdict of(Evidence evidence, Thresholds thresholds) {
        if (!evidence.isEnoughFor(thresholds)) {
            return NOT_ENOUGH_DATA;
        }
        if (evidence.isEqualWithinMargin()) {
            return EQUAL_WITHIN_MARGIN;
        }
        if (!evidence.isSignificantAt(thresholds.significance())) {
            return UNCLEAR;
        }
        if (!evidence.isAtLeastMargin()) {
            return SMALL_DIFFERENCE;
        }
        return evidence.estimate().orElseThrow() > 0 ? UNEQUAL_HIGHER : UNEQUAL_LOWER;
    }

    /** Whether a difference of the margin or more was found. */
    public boolean isUnequal() {
        return this == UNEQUAL_HIGHER || this == UNEQUAL_LOWER;
    }
}
