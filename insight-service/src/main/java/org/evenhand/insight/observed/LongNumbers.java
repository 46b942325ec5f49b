package org.evenhand.insight.observed;

import java.util.Arrays;

/** Numbers the values that come, 0 for the first, without an object for any of them. */
final class LongNumbers {

    private static final int FREE = -1;

    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    LongNumbers() {
        Arrays.fill(numbers, FREE);
    }

    /** The number of a value, a new one if it has not come yet. */
    int of(long value) {
        int place = place(value);
        if (numbers[place] == FREE) {
            if (2 * size >= keys.length) {
                grow();
                place = place(value);
            }
            keys[place] = value;
            numbers[place] = size++;
        }
        return numbers[place];
    }

    /** The values, by their numbers. */
    long[] values() {
        long[] values = new long[size];
        for (int place = 0; place < keys.length; place++) {
            if (numbers[place] != FREE) {
                values[numbers[place]] = keys[place];
            }
        }
        return values;
    }

    int size() {
        return size;
    }

    private int place(long value) {
        int mask = keys.length - 1;
        long mixed = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & mask;
        while (numbers[place] != FREE && keys[place] != value) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        Arrays.fill(numbers, FREE);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldNumbers[old] != FREE) {
                int place = place(oldKeys[old]);
                keys[place] = oldKeys[old];
                numbers[place] = oldNumbers[old];
            }
        }
    }
}
