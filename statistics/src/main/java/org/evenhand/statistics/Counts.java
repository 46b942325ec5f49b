package org.evenhand.statistics;

/** Numbers of cases, one for each row of a table; half as large in memory where all of them together fit into an int. */
final class Counts {

    private final int[] small; // null where they are large
    private final long[] large;

    private Counts(int[] small, long[] large) {
        this.small = small;
        this.large = large;
    }

    /**
     * All of them 0.
     *
     * @param most what no number exceeds
     */
    static Counts upTo(long most, int rows) {
        return most <= Integer.MAX_VALUE ? new Counts(new int[rows], null) : new Counts(null, new long[rows]);
    }

    long get(int row) {
        return small == null ? large[row] : small[row];
    }

    void set(int row, long count) {
        if (small == null) {
            large[row] = count;
        } else {
            small[row] = Math.toIntExact(count);
        }
    }

    void add(int row, long count) {
        set(row, get(row) + count);
    }

    /** The sum of the first rows. */
    long sum(int rows) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += get(row);
        }
        return sum;
    }
}
