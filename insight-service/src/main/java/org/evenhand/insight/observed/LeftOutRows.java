package org.evenhand.insight.observed;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cases that a number cannot be told of, by the reason: how many they are, and which. */
public final class LeftOutRows {

    private final Map<String, Rows> rows = new TreeMap<>();

    /** Adds a case; rows come in their order. */
    public void add(int row, String reason) {
        rows.computeIfAbsent(reason, fresh -> new Rows()).add(row);
    }

    /** Adds all that are in others, and in none of these. */
    public void addAll(LeftOutRows others) {
        others.rows.forEach((reason, more) -> rows.put(reason, more.copy()));
    }

    /** How many there are, by the reason. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach((reason, these) -> counts.put(reason, (long) these.size));
        return counts;
    }

    /** Which they are, by the reason. */
    public Map<String, int[]> rows() {
        Map<String, int[]> all = new TreeMap<>();
        rows.forEach((reason, these) -> all.put(reason, Arrays.copyOf(these.rows, these.size)));
        return all;
    }

    /** Why a case is left out; empty if it is not. */
    public Optional<String> reason(int row) {
        return rows.entrySet().stream()
                .filter(each -> each.getValue().contains(row))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static final class Rows {

        private int[] rows = new int[4];
        private int size;

        void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
            }
            rows[size++] = row;
        }

        boolean contains(int row) {
            return Arrays.binarySearch(rows, 0, size, row) >= 0;
        }

        Rows copy() {
            Rows copy = new Rows();
            copy.rows = rows.clone();
            copy.size = size;
            return copy;
        }
    }
}
