package org.evenhand.statistics;

import java.util.Arrays;

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
    final double[] start;
    final double[] stop; // falling within each stratum
    final long[] count;
    final boolean[] event;
    final double[] x; // covariates of the first row, of the second row, ...
    final int[] first; // of each stratum, and the end of the last one
    final int[] end; // of each stratum, without the rows that left before its first event and are compared with nobody
    final int[] late; // rows that entered late, by falling entry within each stratum
    final int[] firstLate;
    final double[] scale;

    CoxStrata(CoxRows rows) {
        this.covariates = rows.covariates().size();
        double[] stops = rows.stops();
        double[] starts = rows.starts();
        this.first = new int[rows.strata() + 1];
        this.row = byFalling(stops, everyRow(rows), rows, first);
        this.stop = inOrder(stops);
        this.start = inOrder(starts);
        this.count = new long[row.length];
        this.event = new boolean[row.length];
        for (int i = 0; i < row.length; i++) {
            count[i] = rows.count(row[i]);
            event[i] = rows.isEvent(row[i]);
        }
        this.end = new int[strata()];
        for (int stratum = 0; stratum < end.length; stratum++) {
            end[stratum] = endOfCompared(stratum);
        }
        this.firstLate = new int[rows.strata() + 1];
        this.late = byFalling(starts, lateRows(starts), rows, firstLate);
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

    private static int[] everyRow(CoxRows rows) {
        int[] every = new int[rows.size()];
        Arrays.setAll(every, row -> row);
        return every;
    }

    private static int[] lateRows(double[] starts) {
        int[] late = new int[starts.length];
        int size = 0;
        for (int row = 0; row < starts.length; row++) {
            if (starts[row] > 0) {
                late[size++] = row;
            }
        }
        return Arrays.copyOf(late, size);
    }

    /** The selected rows by stratum and then by falling time; fills in where each stratum begins. */
    private static int[] byFalling(double[] times, int[] selected, CoxRows rows, int[] first) {
        double[] selectedTimes = new double[selected.length];
        for (int i = 0; i < selected.length; i++) {
            selectedTimes[i] = times[selected[i]];
            first[rows.stratum(selected[i]) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] next = first.clone();
        int[] ascending = SortedOrder.of(selectedTimes).indices();
        int[] falling = new int[selected.length];
        for (int i = ascending.length - 1; i >= 0; i--) {
            int row = selected[ascending[i]];
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

    private double[] inOrder(double[] values) {
        double[] ordered = new double[row.length];
        Arrays.setAll(ordered, i -> values[row[i]]);
        return ordered;
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
                squares += count[i] * (value - mean) * (value - mean);
                cases += count[i];
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
            sum += count[i] * rows.value(row[i], covariate);
            cases += count[i];
        }
        return sum / cases;
    }
}
