package org.evenhand.statistics;

/**
 * From which difference on groups count as unequal, for each sort of measure.
 *
 * @param share for rates of answers, resolutions, compensation and reopening: difference of two shares
 * @param waitOfReference for waits: share of the mean wait of the reference, group b
 * @param transferRatio for transfers: the greater mean divided by the smaller
 */
public record Margins(double share, double waitOfReference, double transferRatio) {

    /** Those that are meant where a configuration names none: 5 points, 20 %, and 0.8 to 1.25. */
    public static final Margins DEFAULT = new Margins(0.05, 0.20, 1.25);

    /**
     * Refuses margins that leave no room.
     *
     * @throws IllegalArgumentException if a margin is not above "no difference"
     */
    public Margins {
        if (!(share > 0 && share < 1) || !(waitOfReference > 0) || !(transferRatio > 1)) {
            throw new IllegalArgumentException("Margins leave room for a small difference, not " + share + ", "
                    + waitOfReference + ", " + transferRatio + ".");
        }
    }

    /** The margin of a difference of mean waits, in the unit of {@code reference}, the mean wait of group b. */
    public double ofWait(double reference) {
        return waitOfReference * reference;
    }

    /** The margin of the natural logarithm of a ratio of transfers. */
    public double ofLogTransfers() {
        return Math.log(transferRatio);
    }
}
