package org.evenhand.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far apart the best and the worst of several groups are.
 *
 * <p>Meant for adjusted rates. The gap of noisy groups comes out too wide, the more so the more groups there are: it shows
 * where to look, and is no finding.
 *
 * @param rates rate of every group, between 0 and 1
 */
public record Parity(SortedMap<String, Double> rates) {

    /**
     * Refuses to compare nobody.
     *
     * @throws IllegalArgumentException if there are no groups, or a rate is none
     */
    public Parity {
        rates = new TreeMap<>(rates);
        if (rates.isEmpty() || rates.values().stream().anyMatch(rate -> !(rate >= 0 && rate <= 1))) {
            throw new IllegalArgumentException("Parity compares rates between 0 and 1, not " + rates + ".");
        }
    }

    /** Compares these groups. */
    public static Parity of(Map<String, Double> rates) {
        return new Parity(new TreeMap<>(rates));
    }

    /** The highest rate minus the lowest: the answer parity gap. */
    public double gap() {
        return highest() - lowest();
    }

    /** The lowest rate divided by the highest: the answer parity ratio; empty if all rates are 0. */
    public OptionalDouble ratio() {
        return highest() == 0 ? OptionalDouble.empty() : OptionalDouble.of(lowest() / highest());
    }

    /** Groups whose rate is below this share of the highest, by name. A hint for sorting, never a pass mark. */
    public List<String> below(double shareOfHighest) {
        return rates.entrySet().stream()
                .filter(each -> each.getValue() < shareOfHighest * highest())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The group with the highest rate; the first by name where several have it. */
    public String highestGroup() {
        return group(highest());
    }

    /** The group with the lowest rate; the first by name where several have it. */
    public String lowestGroup() {
        return group(lowest());
    }

    private String group(double rate) {
        return rates.keySet().stream()
                .filter(each -> rates.get(each) == rate)
                .findFirst()
                .orElseThrow();
    }

    private double highest() {
        return rates.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private double lowest() {
        return rates.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}
