package org.evenhand.statistics;

/**
 * Numbers from 0 upwards in ascending order, equal ones in the order given.
 *
 * <p>The bits of such doubles, read as integers, ascend as the numbers do. They are sorted digit by digit from the last
 * (radix sort), and digits that are the same in all of them cost nothing, so that a million whole seconds take a few
 * hundredths of a second where comparing would take several times that. Before that they are put in their
 * places one by one, as long as few have to move for it: the bins of a histogram come almost in order.
 *
 * @param values the numbers, ascending
 * @param indices where each of them stood before
 */
record SortedOrder(double[] values, int[] indices) {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    /** What one number may move on average before digits are quicker. */
    private static final long MOVES = 8;

    /** A few numbers may move more: an array of digits is longer than they are. */
    private static final long FEW_MOVES = 4 * DIGITS;

    static SortedOrder of(double[] values) {
        double[] sorted = new double[values.length];
        int[] order = new int[values.length];
        long moves = Math.max(FEW_MOVES, MOVES * values.length);
        for (int i = 0; i < values.length; i++) {
            double value = values[i] + 0.0; // -0.0 would come last
            int to = i;
            for (; to > 0 && sorted[to - 1] > value; to--) {
                sorted[to] = sorted[to - 1];
                order[to] = order[to - 1];
            }
            sorted[to] = value;
            order[to] = i;
            moves -= i - to;
            if (moves < 0) {
                return byDigits(values);
            }
        }
        return new SortedOrder(sorted, order);
    }

    private static SortedOrder byDigits(double[] values) {
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
