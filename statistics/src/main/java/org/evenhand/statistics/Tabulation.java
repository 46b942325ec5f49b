package org.evenhand.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Sorts cases by the time at which they left and counts them, in plain arrays: a million cases are common.
 *
 * @param times times at which a case left, ascending
 * @param leaving how many left at each of these times, by kind; kind 0 without an event
 * @param entering times at which late cases came, ascending
 * @param enteringFrom how many came late then or later; one more than there are times, the last 0
 */
record Tabulation(double[] times, Counts[] leaving, double[] entering, Counts enteringFrom) {

    /** One array of each for all cases, a count standing for so many alike. */
    private record Cases(double[] durations, int[] kinds, long[] counts, double[] entries) {

        long count(int i) {
            return counts == null ? 1 : counts[i];
        }

        long all() {
            return counts == null ? kinds.length : LongStream.of(counts).sum();
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
        double[] times = distinct(order.values());
        long all = cases.all();
        Counts[] leaving = new Counts[highest(cases.kinds) + 1];
        Arrays.setAll(leaving, kind -> Counts.upTo(all, times.length));
        int row = 0;
        for (int i = 0; i < cases.kinds.length; i++) {
            row += order.values()[i] == times[row] ? 0 : 1;
            int each = order.indices()[i];
            leaving[cases.kinds[each]].add(row, cases.count(each));
        }
        return withLateEntries(cases, times, leaving);
    }

    /** Each of the times once: many leave at the same second. */
    static double[] distinct(double[] ascending) {
        return DoubleStream.concat(
                        Arrays.stream(ascending).limit(1),
                        IntStream.range(1, ascending.length)
                                .filter(i -> ascending[i] != ascending[i - 1])
                                .mapToDouble(i -> ascending[i]))
                .toArray();
    }

    private static Tabulation withLateEntries(Cases cases, double[] times, Counts[] leaving) {
        int[] late = lateEntries(cases.entries);
        double[] entries = new double[late.length];
        Arrays.setAll(entries, i -> cases.entries[late[i]]);
        SortedOrder order = SortedOrder.of(entries);
        Counts enteringFrom = Counts.upTo(cases.all(), late.length + 1);
        for (int i = late.length - 1; i >= 0; i--) {
            enteringFrom.set(i, enteringFrom.get(i + 1) + cases.count(late[order.indices()[i]]));
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
