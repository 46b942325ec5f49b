package org.evenhand.insight.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Places as SVG writes them. */
final class Place {

    private Place() {}

    static String percent(double share) {
        return number(100 * share) + "%";
    }

    static String thousandths(double share) {
        return number(1_000 * share);
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
