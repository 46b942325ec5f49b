package org.evenhand.statistics;

import java.util.List;

/**
 * Adjusts the p-values of a family, so that calling all up to 0.05 different makes even one false call in at most 5 % of
 * the families.
 *
 * <p>With the p-values in ascending order, {@code q_(i) = max over j <= i of p_(j) (m - j + 1)}, at most 1. Holm 1979.
 */
public final class Holm {

    private Holm() {}

    /** The adjusted p-values, in the order of those given; of none there are none. */
    public static List<Double> adjust(List<Double> pValues) {
        int family = pValues.size();
        return StepwiseAdjustment.fromTheSmallest(pValues, rank -> family - rank + 1);
    }
}
