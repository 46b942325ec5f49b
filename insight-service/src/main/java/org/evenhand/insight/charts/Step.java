package org.evenhand.insight.charts;

/**
 * A share from one moment until the next.
 *
 * @param low lower limit of its interval; null where there is none
 */
public record Step(double moment, double share, Double low, Double high) {

    double lowOrShare() {
        return low == null ? share : low;
    }

    double highOrShare() {
        return high == null ? share : high;
    }
}
