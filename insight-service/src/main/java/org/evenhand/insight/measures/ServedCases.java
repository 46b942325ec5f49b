package org.evenhand.insight.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.StratumKey;

/** The cases of which it is known if and when they were served, giving up taken as the end of watching. */
public final class ServedCases {

    private final ObservedCases cases;
    private final Served served;
    private final int[] strataOfTraits;
    private final LeftOutRows leftOut = new LeftOutRows();
    private int[] rows = new int[1 << 10];
    private int size;

    private ServedCases(ObservedCases cases, Served served, int[] strataOfTraits) {
        this.cases = cases;
        this.served = served;
        this.strataOfTraits = strataOfTraits;
    }

    public static ServedCases of(ObservedCases cases, Served served, Strata strata, IntPredicate among) {
        ServedCases found = new ServedCases(cases, served, numbers(strata.ofTraits()));
        for (int row = 0; row < cases.size(); row++) {
            if (among.test(row)) {
                found.take(row);
            }
        }
        return found;
    }

    private static int[] numbers(Collection<StratumKey> keys) {
        Map<StratumKey, Integer> numbers = new HashMap<>();
        return keys.stream()
                .mapToInt(key -> numbers.computeIfAbsent(key, fresh -> numbers.size()))
                .toArray();
    }

    private void take(int row) {
        ObservedClock clock = served.clock(cases);
        if (!clock.isKnown(row)) {
            clock.whyNotKnown(row).ifPresent(why -> leftOut.add(row, why));
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    public int size() {
        return size;
    }

    public int row(int i) {
        return rows[i];
    }

    public int customer(int i) {
        return cases.customer(rows[i]);
    }

    /** The number of the sort of the case. */
    public int stratum(int i) {
        return strataOfTraits[cases.traits(rows[i])];
    }

    public boolean happened(int i) {
        return served.happened(cases, rows[i]);
    }

    public double seconds(int i) {
        return served.clock(cases).seconds(rows[i]);
    }

    /** {@link MeasuredCases#EVENT} if it was served, otherwise the end of watching. */
    public int kind(int i) {
        return happened(i) ? MeasuredCases.EVENT : Observation.CENSORED;
    }

    public double entry(int i) {
        return cases.entry(rows[i]);
    }

    long events() {
        long events = 0;
        for (int i = 0; i < size; i++) {
            events += happened(i) ? 1 : 0;
        }
        return events;
    }

    /** How many customers they are from. */
    public long customers() {
        return Arrays.stream(rows, 0, size).map(cases::customer).distinct().count();
    }

    public Map<String, Long> leftOut() {
        return leftOut.counts();
    }

    /** Which cases are left out, by the reason. */
    public LeftOutRows leftOutRows() {
        return leftOut;
    }

    /** The longest time for which so many could be watched; below 0 if there are fewer. */
    public long longestFor(int enough) {
        if (size < enough) {
            return -1;
        }
        long[] watched =
                Arrays.stream(rows, 0, size).mapToLong(cases::watched).sorted().toArray();
        return watched[size - enough];
    }

    /** The life tables of the classes, numbered from 0 on, in each sort of cases. */
    public Collection<Map<Integer, LifeTable>> tables(IntUnaryOperator classOfRow, int classes) {
        int strata = Arrays.stream(strataOfTraits).max().orElse(0) + 1;
        int[] sizes = new int[strata * classes];
        for (int i = 0; i < size; i++) {
            sizes[stratum(i) * classes + classOfRow.applyAsInt(rows[i])]++;
        }
        Cell[] cells = Arrays.stream(sizes).mapToObj(Cell::new).toArray(Cell[]::new);
        for (int i = 0; i < size; i++) {
            cells[stratum(i) * classes + classOfRow.applyAsInt(rows[i])].add(this, i);
        }
        List<Map<Integer, LifeTable>> tables = new ArrayList<>();
        for (int stratum = 0; stratum < strata; stratum++) {
            Map<Integer, LifeTable> ofClasses = new HashMap<>();
            for (int each = 0; each < classes; each++) {
                cells[stratum * classes + each].addTo(ofClasses, each);
            }
            if (!ofClasses.isEmpty()) {
                tables.add(ofClasses);
            }
        }
        return tables;
    }

    /** The cases of one class in one sort. */
    private static final class Cell {

        private final double[] durations;
        private final int[] kinds;
        private final double[] entries;
        private int size;

        Cell(int capacity) {
            durations = new double[capacity];
            kinds = new int[capacity];
            entries = new double[capacity];
        }

        void add(ServedCases cases, int i) {
            durations[size] = cases.seconds(i);
            kinds[size] = cases.kind(i);
            entries[size++] = cases.entry(i);
        }

        void addTo(Map<Integer, LifeTable> tables, int number) {
            if (size > 0) {
                tables.put(number, LifeTable.of(durations, kinds, entries));
            }
        }
    }
}
