package org.evenhand.statistics;

/**
 * The difference of two independent shares, with an interval that also holds for few cases and near 0 and 1.
 *
 * <p>Square-and-add: the distances of each share to its own Wilson limits are combined like the sides of a right triangle.
 * Newcombe 1998, method 10.
 *
 * @param countA how many cases of group a count
 * @param casesA out of how many
 * @param countB how many cases of group b count
 * @param casesB out of how many
 */
public record NewcombeDifference(long countA, long casesA, long countB, long casesB) {

    /**
     * Refuses shares of nothing.
     *
     * @throws IllegalArgumentException if a group has no cases, or more count than there are
     */
    public NewcombeDifference {
        Proportion.of(countA, casesA);
        Proportion.of(countB, casesB);
    }

    /** Share of group a minus share of group b. */
    public double value() {
        return shareA() - shareB();
    }

    /** Where the true difference may lie; always defined. */
    public Interval interval(Confidence confidence) {
        Interval a = Proportion.wilson(countA, casesA, confidence);
        Interval b = Proportion.wilson(countB, casesB, confidence);
        return new Interval(
                value() - Math.hypot(shareA() - a.low(), b.high() - shareB()),
                value() + Math.hypot(a.high() - shareA(), shareB() - b.low()));
    }

    private double shareA() {
        return (double) countA / casesA;
    }

    private double shareB() {
        return (double) countB / casesB;
    }
}
