package org.evenhand.insight.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal differences are equal distances.
 *
 * @param from the number at the start
 * @param to the number at the end
 */
public record LinearScale(double from, double to) implements Scale {

    private static final int[] ROUND = {1, 2, 5, 10};
    private static final int MOST_STEPS = 6;

    /** Refuses scales on which nothing has a place. */
    public LinearScale {
        if (!(to > from) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException(
                    "A scale needs an end beyond its start, not " + from + " to " + to + ".");
        }
    }

    /** The scale on which all of these numbers and zero have their place, with a little air. */
    public static LinearScale around(List<Double> numbers) {
        double low = Math.min(
                0, numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double high = Math.max(
                0, numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        double air = high > low ? (high - low) * 0.04 : 1;
        return new LinearScale(low - air, high + air);
    }

    @Override
    public double at(double value) {
        return (value - from) / (to - from);
    }

    @Override
    public double neutral() {
        return 0;
    }

    @Override
    public List<Double> ticks() {
        BigDecimal step = step();
        BigDecimal first =
                BigDecimal.valueOf(from).divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<Double> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.doubleValue() <= to; tick = tick.add(step)) {
            ticks.add(tick.doubleValue());
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5, 10 times a power of ten that makes few enough steps. */
    private BigDecimal step() {
        double least = (to - from) / MOST_STEPS;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
        for (int round : ROUND) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(round));
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }
}
