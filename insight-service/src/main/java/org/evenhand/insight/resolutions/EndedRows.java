package org.evenhand.insight.resolutions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.statistics.ClusterSums;
import org.evenhand.statistics.Influence;
import org.evenhand.statistics.LifeTable;

/** The cases of a group row by row, in columns. */
final class EndedRows implements EndedCases {

    private final ObservedCases all;
    private final LeftOutRows leftOut = new LeftOutRows();
    private int[] rows = new int[16];
    private int size;
    private long cases;

    EndedRows(ObservedCases all) {
        this.all = all;
    }

    /** Those of all cases that are meant. */
    static EndedRows of(ObservedCases all, IntPredicate among) {
        EndedRows ended = new EndedRows(all);
        for (int row = 0; row < all.size(); row++) {
            if (among.test(row)) {
                ended.add(row);
            }
        }
        return ended;
    }

    void add(int row) {
        cases++;
        if (!all.endings().isKnown(row)) {
            all.endings().whyNotKnown(row).ifPresent(why -> leftOut.add(row, why));
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    @Override
    public long cases() {
        return cases;
    }

    @Override
    public long size() {
        return size;
    }

    /** The row of the case among all. */
    int row(int i) {
        return rows[i];
    }

    int customer(int i) {
        return all.customer(rows[i]);
    }

    double seconds(int i) {
        return all.endings().seconds(rows[i]);
    }

    int kind(int i) {
        return all.endings().kind(rows[i]);
    }

    double entry(int i) {
        return all.entry(rows[i]);
    }

    @Override
    public LifeTable table() {
        double[] durations = new double[size];
        int[] kinds = new int[size];
        double[] entries = new double[size];
        for (int i = 0; i < size; i++) {
            durations[i] = seconds(i);
            kinds[i] = kind(i);
            entries[i] = entry(i);
        }
        return LifeTable.of(durations, kinds, entries);
    }

    @Override
    public Events events(Horizon horizon) {
        long[] events = new long[ObservedCases.RESOLVED_UNKNOWN_AUDIENCE + 1];
        for (int i = 0; i < size; i++) {
            if (seconds(i) <= horizon.seconds()) {
                events[kind(i)]++;
            }
        }
        return new Events(
                events[ObservedCases.RESOLVED_PUBLIC],
                events[ObservedCases.RESOLVED_PRIVATE],
                events[ObservedCases.RESOLVED_UNKNOWN_AUDIENCE],
                events[ObservedCases.UNRESOLVED]);
    }

    @Override
    public long resolvedWithKnownAudience() {
        long known = 0;
        for (int i = 0; i < size; i++) {
            known += kind(i) == ObservedCases.RESOLVED_PUBLIC || kind(i) == ObservedCases.RESOLVED_PRIVATE ? 1 : 0;
        }
        return known;
    }

    @Override
    public long resolvedWithUnknownAudience() {
        long unknown = 0;
        for (int i = 0; i < size; i++) {
            unknown += kind(i) == ObservedCases.RESOLVED_UNKNOWN_AUDIENCE ? 1 : 0;
        }
        return unknown;
    }

    @Override
    public long couldBeWatched(long seconds) {
        long watched = 0;
        for (int i = 0; i < size; i++) {
            watched += all.watched(rows[i]) >= seconds ? 1 : 0;
        }
        return watched;
    }

    @Override
    public long longestFor(int enough) {
        if (size < enough) {
            return -1;
        }
        long[] watched = new long[size];
        for (int i = 0; i < size; i++) {
            watched[i] = all.watched(rows[i]);
        }
        Arrays.sort(watched);
        return watched[size - enough];
    }

    @Override
    public OptionalDouble shareOfCustomersWithMore() {
        BitSet customers = new BitSet();
        BitSet withMore = new BitSet();
        for (int i = 0; i < size; i++) {
            withMore.set(customer(i), withMore.get(customer(i)) || customers.get(customer(i)));
            customers.set(customer(i));
        }
        return OptionalDouble.of(customers.isEmpty() ? 0 : (double) withMore.cardinality() / customers.cardinality());
    }

    @Override
    public Optional<ClusterSums> errors(Influence... influences) {
        ClusterSums sums = new ClusterSums(influences.length);
        for (int i = 0; i < size; i++) {
            double[] moved = new double[influences.length];
            for (int each = 0; each < moved.length; each++) {
                moved[each] = influences[each].of(seconds(i), kind(i), entry(i));
            }
            sums.add(customer(i), moved);
        }
        return Optional.of(sums);
    }

    @Override
    public double designEffect() {
        return 1;
    }

    @Override
    public Map<String, Long> leftOut() {
        return leftOut.counts();
    }

    /** Which cases are left out, by the reason. */
    LeftOutRows leftOutRows() {
        return leftOut;
    }
}
