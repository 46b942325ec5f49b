package org.evenhand.insight.suppression;

/**
 * How few customers a number may tell of.
 *
 * @param fewest so many customers a group needs; 0 where everything is shown
 */
public record Privacy(int fewest) {

    /** For those who may see the cases anyway. */
    public static final Privacy NONE = new Privacy(0);

    public boolean isOff() {
        return fewest == 0;
    }

    /** Whether a group is one of which nothing must be told; of nobody there is nothing to tell. */
    public boolean isTooFew(Customers group) {
        return group.count() > 0 && group.count() < fewest;
    }

    /** Why a group is hidden; it does not say which of several groups is the small one. */
    public String sentence() {
        return "fewer than " + fewest + " customers, or hidden so that such a group cannot be found by subtraction";
    }

    /** Why it is not said how many cases were counted. */
    public String sentenceOfCounts() {
        return "fewer than " + fewest + " customers are left out somewhere, so it is not said how many were counted";
    }
}
