package org.evenhand.insight.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.evenhand.statistics.Proportion;

/**
 * Some of the cases of a group, as a share with its 95 % interval.
 *
 * @param cases how many they are
 * @param of of how many cases the share is
 * @param interval the kind of the interval
 */
public record Part(long cases, long of, double share, double low, double high, String interval) {

    private static final int DECIMALS = 6;

    static Part of(long cases, long all) {
        Proportion proportion = Proportion.of(cases, all);
        return new Part(
                cases,
                all,
                rounded(proportion.value()),
                rounded(proportion.interval().low()),
                rounded(proportion.interval().high()),
                proportion.method());
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
