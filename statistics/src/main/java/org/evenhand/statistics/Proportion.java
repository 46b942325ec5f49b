package org.evenhand.statistics;

/**
 * A share of independent cases with its 95 % interval.
 *
 * <p>Wilson's interval; the exact one of Clopper and Pearson where none or all of the cases count, since Wilson's leaves
 * the border there only by rounding. Wilson 1927, Clopper and Pearson 1934.
 *
 * @param count how many cases count
 * @param cases out of how many
 * @param interval where the true share may lie
 */
public record Proportion(long count, long cases, Interval interval) {

    /**
     * The share of {@code count} in {@code cases}.
     *
     * @throws IllegalArgumentException if there are no cases, or if more count than there are
     */
    public static Proportion of(long count, long cases) {
        if (cases < 1 || count < 0 || count > cases) {
            throw new IllegalArgumentException(count + " of " + cases + " is no share.");
        }
        return new Proportion(count, cases, isAtTheBorder(count, cases) ? exact(count, cases) : wilson(count, cases));
    }

    public double value() {
        return (double) count / cases;
    }

    /** The name of the interval. */
    public String method() {
        return isAtTheBorder(count, cases) ? "Clopper-Pearson" : "Wilson";
    }

    private static boolean isAtTheBorder(long count, long cases) {
        return count == 0 || count == cases;
    }

    /** At the border, the quantile of the beta distribution is a root. */
    private static Interval exact(long count, long cases) {
        double root = Math.pow((1 - Confidence.NINETY_FIVE.level()) / 2, 1.0 / cases);
        return count == 0 ? new Interval(0, 1 - root) : new Interval(root, 1);
    }

    private static Interval wilson(long count, long cases) {
        double z = Confidence.NINETY_FIVE.normalQuantile();
        double p = (double) count / cases;
        double weight = 1 + z * z / cases;
        double middle = (p + z * z / (2 * cases)) / weight;
        double half = z / weight * Math.sqrt(p * (1 - p) / cases + z * z / (4.0 * cases * cases));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
