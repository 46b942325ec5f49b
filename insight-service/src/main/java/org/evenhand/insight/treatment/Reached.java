package org.evenhand.insight.treatment;

import java.util.Arrays;
import java.util.OptionalLong;

/** Whether the cases of both sides could be watched as long as the horizon. */
final class Reached {

    /** So many cases of each side must have arrived the horizon ago or earlier, or nothing is said about it. */
    static final int ENOUGH = 10;

    private Reached() {}

    /** The longest time for which enough cases of each side could be watched; empty if a side has fewer at all. */
    static OptionalLong longest(SortedCases cases) {
        OptionalLong a = longest(cases, Sides.A);
        OptionalLong b = longest(cases, Sides.B);
        return a.isPresent() && b.isPresent()
                ? OptionalLong.of(Math.min(a.getAsLong(), b.getAsLong()))
                : OptionalLong.empty();
    }

    private static OptionalLong longest(SortedCases sorted, byte side) {
        MeasuredCases cases = sorted.cases();
        long[] watched = new long[cases.size()];
        int size = 0;
        for (int i = 0; i < cases.size(); i++) {
            if (sorted.side(i) == side) {
                watched[size++] = cases.watched(i);
            }
        }
        if (size < ENOUGH) {
            return OptionalLong.empty();
        }
        Arrays.sort(watched, 0, size);
        return OptionalLong.of(watched[size - ENOUGH]);
    }
}
