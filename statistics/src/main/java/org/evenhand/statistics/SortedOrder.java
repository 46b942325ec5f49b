package org.evenhand.statistics;

/**
 * Numbers from 0 upwards in ascending order, equal ones in the order given.
 *
 * <p>The bits of such doubles, read as integers, ascend as the numbers do. They are sorted digit by digit from the last
 * (radix sort), and digits that are the same in all of them cost nothing, so that a million whole seconds take a few
 * hundredths of a second where comparing would take several times that.
 *
 * @param values the numbers, ascending
 * @param indices where each of them stood before
 */
record SortedOrder(double[] values, int[] indices) {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    static SortedOrder of(double[] values) {
        long[] keys = new long[values.length];
        int[] order = new int[values.length];
        long used = 0;
        long first = values.length == 0 ? 0 : Double.doubleToRawLongBits(values[0] + 0.0);
        for (int i = 0; i < values.length; i++) {
            keys[i] = Double.doubleToRawLongBits(values[i] + 0.0); // -0.0 would come last
            order[i] = i;
            used |= keys[i] ^ first;
        }
        return sort(keys, order, used);
    }

    /** Two arrays take turns as source and target. */
    private static SortedOrder sort(long[] keys, int[] order, long used) {
        long[] otherKeys = new long[keys.length];
        int[] otherOrder = new int[keys.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((used >>> shift & (DIGITS - 1)) == 0) {
                continue;
            }
            int[] target = starts(keys, shift);
            for (int i = 0; i < keys.length; i++) {
                int to = target[(int) (keys[i] >>> shift) & (DIGITS - 1)]++;
                otherKeys[to] = keys[i];
                otherOrder[to] = order[i];
            }
            long[] sortedKeys = otherKeys;
            otherKeys = keys;
            keys = sortedKeys;
            int[] sortedOrder = otherOrder;
            otherOrder = order;
            order = sortedOrder;
        }
        double[] values = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = Double.longBitsToDouble(keys[i]);
        }
        return new SortedOrder(values, order);
    }

    /** Where the numbers with each digit begin. */
    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[DIGITS];
        for (long key : keys) {
            starts[(int) (key >>> shift) & (DIGITS - 1)]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = starts[digit];
            starts[digit] = sum;
            sum += count;
        }
        return starts;
    }
}
