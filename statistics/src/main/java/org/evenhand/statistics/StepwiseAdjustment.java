package org.evenhand.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Multiplies p-values by a factor of their rank and keeps their order. */
final class StepwiseAdjustment {

    private StepwiseAdjustment() {}

    /** An adjusted value is the smallest product of this rank (1 for the smallest p-value) and all higher ones. */
    static List<Double> fromTheLargest(List<Double> pValues, IntToDoubleFunction factor) {
        int[] order = ascending(pValues);
        Double[] adjusted = new Double[order.length];
        double smallest = 1;
        for (int rank = order.length; rank >= 1; rank--) {
            smallest = Math.min(smallest, pValues.get(order[rank - 1]) * factor.applyAsDouble(rank));
            adjusted[order[rank - 1]] = smallest;
        }
        return List.of(adjusted);
    }

    /** An adjusted value is the largest product of this rank and all lower ones. */
    static List<Double> fromTheSmallest(List<Double> pValues, IntToDoubleFunction factor) {
        int[] order = ascending(pValues);
        Double[] adjusted = new Double[order.length];
        double largest = 0;
        for (int rank = 1; rank <= order.length; rank++) {
            largest = Math.max(largest, pValues.get(order[rank - 1]) * factor.applyAsDouble(rank));
            adjusted[order[rank - 1]] = Math.min(1, largest);
        }
        return List.of(adjusted);
    }

    private static int[] ascending(List<Double> pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A p-value lies between 0 and 1, not at " + p + ".");
            }
        }
        Integer[] order = IntStream.range(0, pValues.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(pValues::get));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
