package org.evenhand.insight.observed;

import java.util.Arrays;

/** A column of whole numbers in four bytes each: what is larger is held as the largest, which is 68 years of seconds. */
final class IntColumn {

    private static final int NEVER = Integer.MIN_VALUE;

    private int[] values;
    private int size;

    IntColumn(int expected) {
        values = new int[expected];
    }

    /** Adds a number, or {@link ObservedCase#NEVER}. */
    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, ObservedCases.more(size));
        }
        values[size++] = value == ObservedCase.NEVER ? NEVER : Math.clamp(value, NEVER + 1, Integer.MAX_VALUE);
    }

    /** The number of a row, or {@link ObservedCase#NEVER}. */
    long get(int row) {
        return values[row] == NEVER ? ObservedCase.NEVER : values[row];
    }
}
