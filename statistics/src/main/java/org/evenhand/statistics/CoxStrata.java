package org.evenhand.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The rows of a Cox model in the order in which they join the risk set when time runs backwards, stratum by stratum.
 *
 * <p>Covariates are centred within each stratum, which changes nothing, and divided by their standard deviation, so that
 * what is small can be told from what is rounding; {@link #scale} turns results back.
 */
final class CoxStrata {

    /** A spread of this share of the values or less is rounding. */
    private static final double CONSTANT = 1e-10;

    final int covariates;
    final int[] row; // as given
    final double[] stop; // falling within each stratum
    final boolean[] event;
    final double[] x; // covariates of the first row, of the second row, ...
    final int[] first; // of each stratum, and the end of the last one
    final int[] end; // of each stratum, without the rows that left before its first event and are compared with nobody
    final int[] late; // rows that entered late, by falling entry within each stratum
    final int[] firstLate;
    final double[] scale;
    private final double[] start; // null if all rows are watched from 0
    private final long[] count; // null if every row is one case

    CoxStrata(CoxRows rows) {
        this.covariates = rows.covariates().size();
        this.first = new int[rows.strata() + 1];
        this.row = byFalling(rows::stop, rows.size(), row -> row, rows, first);
        this.stop = new double[row.length];
        Arrays.setAll(stop, i -> rows.stop(row[i]));
        this.start = rows.areLate() ? new double[row.length] : null;
        this.count = rows.areCounted() ? new long[row.length] : null;
        this.event = new boolean[row.length];
        for (int i = 0; i < row.length; i++) {
            event[i] = rows.isEvent(row[i]);
            if (start != null) {
                start[i] = rows.start(row[i]);
            }
            if (count != null) {
                count[i] = rows.count(row[i]);
            }
        }
        this.end = new int[strata()];
        for (int stratum = 0; stratum < end.length; stratum++) {
            end[stratum] = endOfCompared(stratum);
        }
        this.firstLate = new int[rows.strata() + 1];
        int[] entered = lateRows(rows);
        this.late = byFalling(rows::start, entered.length, i -> entered[i], rows, firstLate);
        turnIntoPositions(late);
        this.x = new double[row.length * covariates];
        this.scale = new double[covariates];
        for (int covariate = 0; covariate < covariates; covariate++) {
            scale[covariate] = standardise(rows, covariate);
        }
    }

    int strata() {
        return first.length - 1;
    }

    /** How many different times have an event in a stratum. */
    int eventTimes(int stratum) {
        int times = 0;
        double last = Double.NaN;
        for (int i = first[stratum]; i < end[stratum]; i++) {
            if (event[i] && stop[i] != last) {
                last = stop[i];
                times++;
            }
        }
        return times;
    }

    /** From when on a row is watched. */
    double start(int i) {
        return start == null ? 0 : start[i];
    }

    /** For how many cases a row stands. */
    long count(int i) {
        return count == null ? 1 : count[i];
    }

    private static int[] lateRows(CoxRows rows) {
        return rows.areLate()
                ? IntStream.range(0, rows.size())
                        .filter(row -> rows.start(row) > 0)
                        .toArray()
                : new int[0];
    }

    /** The selected rows by stratum and then by falling time; fills in where each stratum begins. */
    private static int[] byFalling(
            IntToDoubleFunction timeOf, int size, IntUnaryOperator selected, CoxRows rows, int[] first) {
        double[] times = new double[size];
        for (int i = 0; i < size; i++) {
            int row = selected.applyAsInt(i);
            times[i] = timeOf.applyAsDouble(row);
            first[rows.stratum(row) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] next = first.clone();
        int[] ascending = SortedOrder.of(times).indices();
        int[] falling = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            int row = selected.applyAsInt(ascending[i]);
            falling[next[rows.stratum(row)]++] = row;
        }
        return falling;
    }

    private int endOfCompared(int stratum) {
        int lastEvent = first[stratum + 1] - 1;
        while (lastEvent >= first[stratum] && !event[lastEvent]) {
            lastEvent--;
        }
        int end = lastEvent + 1;
        while (lastEvent >= first[stratum] && end < first[stratum + 1] && stop[end] == stop[lastEvent]) {
            end++;
        }
        return end;
    }

    private void turnIntoPositions(int[] rows) {
        int[] position = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            position[row[i]] = i;
        }
        Arrays.setAll(rows, i -> position[rows[i]]);
    }

    private double standardise(CoxRows rows, int covariate) {
        double most = 0;
        double squares = 0;
        double cases = 0;
        for (int stratum = 0; stratum < strata(); stratum++) {
            double mean = mean(rows, covariate, stratum);
            for (int i = first[stratum]; i < end[stratum]; i++) {
                double value = rows.value(row[i], covariate);
                most = Math.max(most, Math.abs(value));
                x[i * covariates + covariate] = value - mean;
                squares += count(i) * (value - mean) * (value - mean);
                cases += count(i);
            }
        }
        double deviation = Math.sqrt(squares / cases);
        boolean isConstant = !(deviation > CONSTANT * most);
        for (int i = covariate; i < x.length; i += covariates) {
            x[i] = isConstant ? 0 : x[i] / deviation;
        }
        return isConstant ? 1 : deviation;
    }

    private double mean(CoxRows rows, int covariate, int stratum) {
        double sum = 0;
        double cases = 0;
        for (int i = first[stratum]; i < end[stratum]; i++) {
            sum += count(i) * rows.value(row[i], covariate);
            cases += count(i);
        }
        return sum / cases;
    }
}
