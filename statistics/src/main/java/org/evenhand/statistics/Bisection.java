package org.evenhand.statistics;

import java.util.function.DoubleUnaryOperator;

/** Finds where an increasing function crosses 0, to the last digit: halving cannot miss, and limits are computed rarely. */
final class Bisection {

    private Bisection() {}

    /** The root between two values, at the first of which the function is at most 0 and at the second at least 0. */
    static double root(DoubleUnaryOperator increasing, double low, double high) {
        double below = low;
        double above = high;
        double middle = (below + above) / 2;
        while (below < middle && middle < above) {
            if (increasing.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
            middle = (below + above) / 2;
        }
        return middle;
    }
}
