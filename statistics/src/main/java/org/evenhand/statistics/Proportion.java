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
        refuseNoShare(count, cases);
        return new Proportion(count, cases, method(count, cases, Confidence.NINETY_FIVE));
    }

    public double value() {
        return (double) count / cases;
    }

    /** The name of the interval. */
    public String method() {
        return isAtTheBorder(count, cases) ? "Clopper-Pearson" : "Wilson";
    }

    /** Wilson's interval; at the border too, where {@link #of} prefers the exact one. */
    public static Interval wilson(long count, long cases, Confidence confidence) {
        refuseNoShare(count, cases);
        double z = confidence.normalQuantile();
        double p = (double) count / cases;
        double weight = 1 + z * z / cases;
        double middle = (p + z * z / (2 * cases)) / weight;
        double half = z / weight * Math.sqrt(p * (1 - p) / cases + z * z / (4.0 * cases * cases));
        return new Interval(count == 0 ? 0 : middle - half, count == cases ? 1 : middle + half);
    }

    /** The exact interval: covers the truth at least as often as it says, and is wider for it. */
    public static Interval clopperPearson(long count, long cases, Confidence confidence) {
        refuseNoShare(count, cases);
        return new BinomialTails(cases).exact(count, confidence);
    }

    private static Interval method(long count, long cases, Confidence confidence) {
        return isAtTheBorder(count, cases)
                ? clopperPearson(count, cases, confidence)
                : wilson(count, cases, confidence);
    }

    private static boolean isAtTheBorder(long count, long cases) {
        return count == 0 || count == cases;
    }

    private static void refuseNoShare(long count, long cases) {
        if (cases < 1 || count < 0 || count > cases) {
            throw new IllegalArgumentException(count + " of " + cases + " is no share.");
        }
    }
}
