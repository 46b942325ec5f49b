package org.evenhand.statistics;

import java.util.List;

/**
 * Adjusts the p-values of a family, so that calling all up to 0.05 different makes at most 5 % of the calls false.
 *
 * <p>With the p-values in ascending order, {@code q_(i) = min over j >= i of p_(j) m/j}, at most 1. Benjamini and Hochberg
 * 1995. A family is one metric of one report with all its comparisons.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The adjusted p-values, in the order of those given; of none there are none. */
    public static List<Double> adjust(List<Double> pValues) {
        int family = pValues.size();
        return StepwiseAdjustment.fromTheLargest(pValues, rank -> (double) family / rank);
    }

    /** The same for tests that depend on one another in any way: {@code m} times {@code 1 + 1/2 + ... + 1/m}. */
    public static List<Double> adjustDependent(List<Double> pValues) {
        int family = pValues.size();
        double harmonic = 0;
        for (int i = family; i >= 1; i--) {
            harmonic += 1.0 / i;
        }
        double factor = family * harmonic;
        return StepwiseAdjustment.fromTheLargest(pValues, rank -> factor / rank);
    }
}
