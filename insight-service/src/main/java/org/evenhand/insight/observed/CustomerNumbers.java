package org.evenhand.insight.observed;

import java.util.Arrays;

/** Whose cases they are. Customers are numbered only when somebody asks, because most reports do not. */
final class CustomerNumbers {

    private long[] keys; // by row; null once they are numbered
    private int size;
    private LongNumbers known;
    private volatile int[] numbers;

    CustomerNumbers(int expected) {
        keys = new long[expected];
    }

    void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, ObservedCases.more(size));
        }
        keys[size++] = key;
    }

    /** The number of the customer of a row. */
    int of(int row) {
        return numbered()[row];
    }

    /** What customers are known by, by their numbers. */
    long[] keys() {
        numbered();
        return known.values();
    }

    int count() {
        numbered();
        return known.size();
    }

    private int[] numbered() {
        int[] found = numbers;
        return found == null ? number() : found;
    }

    private synchronized int[] number() {
        if (numbers == null) {
            LongNumbers fresh = new LongNumbers();
            int[] found = new int[size];
            for (int row = 0; row < size; row++) {
                found[row] = fresh.of(keys[row]);
            }
            known = fresh;
            keys = null;
            numbers = found;
        }
        return numbers;
    }
}
