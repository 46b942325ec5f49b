package org.evenhand.insight.resolutions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.insight.treatment.Horizon;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;

/** The cases of a group whose endings are known, in columns; the others are counted by the reason why they are not. */
final class EndedCases {

    private final ObservedCases all;
    private final LeftOutRows leftOut = new LeftOutRows();
    private int[] rows = new int[16];
    private int size;
    private long cases;

    EndedCases(ObservedCases all) {
        this.all = all;
    }

    /** Those of all cases that are meant. */
    static EndedCases of(ObservedCases all, IntPredicate among) {
        EndedCases ended = new EndedCases(all);
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

    /** All cases, also those whose endings are not known. */
    long cases() {
        return cases;
    }

    /** The cases whose endings are known. */
    int size() {
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

    LifeTable table() {
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

    Events events(Horizon horizon) {
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

    /** How many were resolved so that it is known who could read it, whenever that was. */
    long resolvedWithKnownAudience() {
        long known = 0;
        for (int i = 0; i < size; i++) {
            known += kind(i) == ObservedCases.RESOLVED_PUBLIC || kind(i) == ObservedCases.RESOLVED_PRIVATE ? 1 : 0;
        }
        return known;
    }

    long resolvedWithUnknownAudience() {
        long unknown = 0;
        for (int i = 0; i < size; i++) {
            unknown += kind(i) == ObservedCases.RESOLVED_UNKNOWN_AUDIENCE ? 1 : 0;
        }
        return unknown;
    }

    /** How many could be watched for so long, whatever became of them. */
    long couldBeWatched(long seconds) {
        long watched = 0;
        for (int i = 0; i < size; i++) {
            watched += all.watched(rows[i]) >= seconds ? 1 : 0;
        }
        return watched;
    }

    /** The longest time for which so many could be watched; below 0 if there are fewer. */
    long longestFor(int enough) {
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

    /** Whether nobody was left to watch by then, because all who were watched that long had ended: it stays so. */
    boolean isOverBy(Horizon horizon) {
        return size > 0 && KaplanMeier.of(table()).survivalAt(horizon.seconds()) == 0;
    }

    /** Customers with more than one case, as a share of all. */
    double shareOfCustomersWithMore() {
        BitSet customers = new BitSet();
        BitSet withMore = new BitSet();
        for (int i = 0; i < size; i++) {
            withMore.set(customer(i), withMore.get(customer(i)) || customers.get(customer(i)));
            customers.set(customer(i));
        }
        return customers.isEmpty() ? 0 : (double) withMore.cardinality() / customers.cardinality();
    }

    Map<String, Long> leftOut() {
        return leftOut.counts();
    }

    /** Which cases are left out, by the reason. */
    LeftOutRows leftOutRows() {
        return leftOut;
    }
}
