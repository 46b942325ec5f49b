package org.evenhand.insight.charts;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Equal ratios are equal distances: twice as often is as far from equal as half as often.
 *
 * @param from the number at the start, above 0
 * @param to the number at the end
 */
public record LogarithmicScale(double from, double to) implements Scale {

    private static final double[] ROUND = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4, 5, 10, 20, 50, 100
    };

    private static final double LEAST_DISTANCE = 0.14;

    /** Refuses scales on which nothing has a place. */
    public LogarithmicScale {
        if (!(from > 0) || !(to > from) || !Double.isFinite(to)) {
            throw new IllegalArgumentException(
                    "A scale of ratios needs a start above 0 and an end beyond it, not " + from + " to " + to + ".");
        }
    }

    /** The scale on which all of these ratios and 1 have their place, with a little air. */
    public static LogarithmicScale around(List<Double> ratios) {
        double low = Math.min(
                0.95,
                ratios.stream()
                        .filter(each -> each > 0)
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(1));
        double high = Math.max(
                1.05, ratios.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        return new LogarithmicScale(Math.max(0.02, low / 1.05), Math.min(50, high * 1.05));
    }

    @Override
    public double at(double value) {
        return (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from));
    }

    @Override
    public double neutral() {
        return 1;
    }

    /** Round numbers, those too near to their neighbour left out; 1 is always there. */
    @Override
    public List<Double> ticks() {
        double[] last = {Double.NEGATIVE_INFINITY};
        return DoubleStream.of(ROUND)
                .filter(each -> each >= from && each <= to)
                .filter(each -> each == 1 || Math.abs(at(each) - at(1)) >= LEAST_DISTANCE)
                .filter(each -> each == 1 || at(each) - last[0] >= LEAST_DISTANCE)
                .peek(each -> last[0] = at(each))
                .boxed()
                .toList();
    }
}
