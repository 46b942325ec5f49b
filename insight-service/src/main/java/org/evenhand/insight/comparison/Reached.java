package org.evenhand.insight.comparison;

import java.util.Arrays;
import java.util.OptionalLong;
import org.evenhand.insight.measures.MeasuredCases;

/** Whether the cases of both sides could be watched as long as the horizon. */
public final class Reached {

    /** So many cases of each side must have arrived the horizon ago or earlier, or nothing is said about it. */
    public static final int ENOUGH = 10;

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
        long[] longest = new long[ENOUGH];
        int size = 0;
        for (int i = 0; i < cases.size(); i++) {
            if (sorted.side(i) == side && (size < ENOUGH || cases.watched(i) > longest[0])) {
                size = keep(longest, size, cases.watched(i));
            }
        }
        return size < ENOUGH ? OptionalLong.empty() : OptionalLong.of(longest[0]);
    }

    /** Keeps a time among the longest, in ascending order, in place of the shortest of them if there are enough. */
    private static int keep(long[] longest, int size, long watched) {
        longest[size < ENOUGH ? size : 0] = watched;
        int kept = Math.min(ENOUGH, size + 1);
        Arrays.sort(longest, 0, kept);
        return kept;
    }
}
