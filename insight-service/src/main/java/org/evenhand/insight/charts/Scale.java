package org.evenhand.insight.charts;

import java.util.List;

/** Where numbers stand along one direction of a drawing. */
public sealed interface Scale permits LinearScale, LogarithmicScale {

    /** The place of a number: 0 at the start of the scale, 1 at its end; beyond them for numbers beyond it. */
    double at(double value);

    /** Round numbers along the scale, for its labels. */
    List<Double> ticks();

    /** The number that means "no difference" on it. */
    double neutral();

    /** The place of a number, kept on the scale. */
    default double within(double value) {
        return Math.clamp(at(value), 0, 1);
    }

    /** Whether a number lies beyond the scale. */
    default boolean isBeyond(double value) {
        return at(value) < 0 || at(value) > 1;
    }
}
