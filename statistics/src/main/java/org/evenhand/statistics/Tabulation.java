package org.evenhand.statistics;

import java.util.Arrays;
import java.util.Collection;

/**
 * Sorts cases by the time at which they left and counts them, in plain arrays: a million cases are common.
 *
 * @param times times at which a case left, ascending
 * @param leaving how many left at each of these times, {@code [kind][time]}; kind 0 without an event
 * @param entering times at which late cases came, ascending
 * @param enteringFrom how many came late then or later; one more than there are times, the last 0
 */
record Tabulation(double[] times, long[][] leaving, double[] entering, long[] enteringFrom) {

    /** One array of each for all cases, a count standing for so many alike. */
    private record Cases(double[] durations, int[] kinds, long[] counts, double[] entries) {

        long count(int i) {
            return counts == null ? 1 : counts[i];
        }
    }

    static Tabulation of(Collection<Observation> observations) {
        int size = observations.size();
        Cases cases = new Cases(new double[size], new int[size], new long[size], new double[size]);
        int i = 0;
        for (Observation each : observations) {
            cases.durations[i] = each.duration();
            cases.kinds[i] = each.kind();
            cases.counts[i] = each.count();
            cases.entries[i++] = each.entry();
        }
        return of(cases);
    }

    /** Every element one case; {@code entries} null if all were watched from the start. */
    static Tabulation of(double[] durations, int[] kinds, double[] entries) {
        if (durations.length != kinds.length || (entries != null && entries.length != kinds.length)) {
            throw new IllegalArgumentException("Every case has one duration, one kind and one entry.");
        }
        for (int i = 0; i < durations.length; i++) {
            double entry = entries == null ? 0 : entries[i];
            if (!isPossible(durations[i], kinds[i], entry)) {
                throw impossible(new Observation(durations[i], kinds[i], 1, entry));
            }
        }
        return of(new Cases(durations, kinds, null, entries));
    }

    private static boolean isPossible(double duration, int kind, double entry) {
        return duration >= 0
                && duration < Double.POSITIVE_INFINITY
                && kind >= Observation.CENSORED
                && (entry == 0 || (entry > 0 && entry < duration));
    }

    private static IllegalStateException impossible(Observation accepted) {
        return new IllegalStateException("An observation accepts what a life table does not: " + accepted);
    }

    private static Tabulation of(Cases cases) {
        SortedOrder order = SortedOrder.of(cases.durations);
        double[] times = new double[cases.kinds.length];
        long[][] leaving = new long[highest(cases.kinds) + 1][times.length];
        int rows = 0;
        for (int i = 0; i < times.length; i++) {
            if (rows == 0 || order.values()[i] != times[rows - 1]) {
                times[rows++] = order.values()[i];
            }
            int each = order.indices()[i];
            leaving[cases.kinds[each]][rows - 1] += cases.count(each);
        }
        int size = rows;
        Arrays.setAll(leaving, kind -> Arrays.copyOf(leaving[kind], size));
        return withLateEntries(cases, Arrays.copyOf(times, size), leaving);
    }

    private static Tabulation withLateEntries(Cases cases, double[] times, long[][] leaving) {
        int[] late = lateEntries(cases.entries);
        double[] entries = new double[late.length];
        Arrays.setAll(entries, i -> cases.entries[late[i]]);
        SortedOrder order = SortedOrder.of(entries);
        long[] enteringFrom = new long[late.length + 1];
        for (int i = late.length - 1; i >= 0; i--) {
            enteringFrom[i] = enteringFrom[i + 1] + cases.count(late[order.indices()[i]]);
        }
        return new Tabulation(times, leaving, order.values(), enteringFrom);
    }

    private static int[] lateEntries(double[] entries) {
        int[] late = new int[entries == null ? 0 : entries.length];
        int size = 0;
        for (int i = 0; i < late.length; i++) {
            if (entries[i] > 0) {
                late[size++] = i;
            }
        }
        return Arrays.copyOf(late, size);
    }

    private static int highest(int[] kinds) {
        int highest = Observation.CENSORED;
        for (int kind : kinds) {
            highest = Math.max(highest, kind);
        }
        return highest;
    }
}
