package org.evenhand.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The cases that a {@link CoxModel} compares, in rows of cases that were watched equally long and are alike.
 *
 * <p>A row is at risk from its entry (exclusive; 0 means from the start, the time 0 included) to its duration
 * (inclusive), and every kind but {@link Observation#CENSORED} is the event. A case whose covariates change has one row
 * for every piece of time, see {@link Observation#until} and {@link Observation#after}. A row that stands for several
 * cases counts as that many rows.
 */
public final class CoxRows {

    private static final String NO_STRATA = "";

    private final List<String> covariates;
    private final Map<Object, Integer> strata = new HashMap<>();
    private final Map<Object, Integer> clusters = new HashMap<>();
    private int numberedStrata;
    private int size;
    private int rowsWithCluster;
    private int[] stratum = new int[16];
    private int[] cluster = new int[16];
    private double[] stop = new double[16];
    private boolean[] event = new boolean[16];
    private double[] start; // null as long as all rows are watched from 0
    private long[] count; // null as long as every row is one case
    private double[] values;

    private CoxRows(List<String> covariates) {
        this.covariates = List.copyOf(covariates);
        this.values = new double[16 * covariates.size()];
    }

    /**
     * No rows yet.
     *
     * @param covariates names of what the model compares by, at least one
     * @throws IllegalArgumentException if there is none, or if two are named alike
     */
    public static CoxRows by(String... covariates) {
        if (covariates.length == 0 || Arrays.stream(covariates).distinct().count() < covariates.length) {
            throw new IllegalArgumentException("A Cox model needs covariates with different names.");
        }
        return new CoxRows(List.of(covariates));
    }

    /** Adds cases that are compared with all others. */
    public CoxRows add(Observation cases, double... covariates) {
        return addInStratum(NO_STRATA, cases, covariates);
    }

    /** Adds cases that are compared only with others of the same stratum. */
    public CoxRows addInStratum(Object stratum, Observation cases, double... covariates) {
        append(cases, strata.computeIfAbsent(stratum, key -> strata.size()), -1, covariates);
        return this;
    }

    /**
     * Adds cases that are compared only with others of the same stratum, all of them of one customer.
     *
     * @param cluster what a case has in common with others that may be treated alike, for robust errors
     */
    public CoxRows addClustered(Object stratum, Object cluster, Observation cases, double... covariates) {
        append(
                cases,
                strata.computeIfAbsent(stratum, key -> strata.size()),
                clusters.computeIfAbsent(cluster, key -> clusters.size()),
                covariates);
        rowsWithCluster++;
        return this;
    }

    /**
     * Adds cases whose covariates change at some time, for instance when they go public: one row for the time until then
     * and one for the time after. To compare by what happened later, as if it had been so from the start, would count the
     * time it took to get there in its favour.
     *
     * @param changesAt seconds on the clock of the cases; empty if they did not change while they were watched
     */
    public CoxRows addChanging(
            Object stratum,
            Object cluster,
            Observation cases,
            OptionalDouble changesAt,
            double[] before,
            double[] after) {
        double change = changesAt.orElse(Double.POSITIVE_INFINITY);
        cases.until(change).ifPresent(piece -> addClustered(stratum, cluster, piece, before));
        cases.after(change).ifPresent(piece -> addClustered(stratum, cluster, piece, after));
        return this;
    }

    /**
     * Adds a case of which stratum and customer have numbers already: the quick way for very many.
     *
     * @param stratum from 0 on; it need not be known how many there are
     * @param cluster from 0 on likewise
     * @throws IllegalArgumentException if the case left before it was watched
     */
    public CoxRows addNumbered(
            int stratum, int cluster, double duration, int kind, double entry, double... covariates) {
        if (!(duration >= 0) || !(entry >= 0) || entry > 0 && entry >= duration) {
            throw new IllegalArgumentException("A case is watched from 0 or from a moment before it leaves at "
                    + duration + ", not from " + entry + ".");
        }
        append(duration, kind != Observation.CENSORED, 1, entry, stratum, cluster, covariates);
        numberedStrata = Math.max(numberedStrata, stratum + 1);
        rowsWithCluster++;
        return this;
    }

    /**
     * The same for a case whose covariates change, see {@link #addChanging}.
     *
     * @param changesAt seconds on its clock; infinite if they did not change while it was watched
     */
    public CoxRows addNumberedChanging(
            int stratum,
            int cluster,
            double duration,
            int kind,
            double entry,
            double changesAt,
            double[] before,
            double[] after) {
        if (duration <= changesAt) {
            return duration > 0 ? addNumbered(stratum, cluster, duration, kind, entry, before) : this;
        }
        if (entry < changesAt) {
            addNumbered(stratum, cluster, changesAt, Observation.CENSORED, entry, before);
        }
        return addNumbered(stratum, cluster, duration, kind, Math.max(entry, changesAt), after);
    }

    private void append(Observation cases, int stratum, int cluster, double[] covariates) {
        append(
                cases.duration(),
                cases.kind() != Observation.CENSORED,
                cases.count(),
                cases.entry(),
                stratum,
                cluster,
                covariates);
    }

    private void append(
            double duration, boolean isEvent, long cases, double entry, int stratum, int cluster, double[] covariates) {
        refuseWrongCovariates(covariates);
        if (size == stop.length) {
            grow(size * 2);
        }
        this.stratum[size] = stratum;
        this.cluster[size] = cluster;
        stop[size] = duration;
        event[size] = isEvent;
        enter(entry);
        count(cases);
        System.arraycopy(covariates, 0, values, size * covariates.length, covariates.length);
        size++;
    }

    private void enter(double entry) {
        if (start == null && entry != 0) {
            start = new double[stop.length];
        }
        if (start != null) {
            start[size] = entry;
        }
    }

    private void count(long cases) {
        if (count == null && cases != 1) {
            count = new long[stop.length];
            Arrays.fill(count, 1);
        }
        if (count != null) {
            count[size] = cases;
        }
    }

    private void refuseWrongCovariates(double[] covariates) {
        boolean isFitting = covariates.length == this.covariates.size();
        for (double covariate : covariates) {
            isFitting &= Double.isFinite(covariate);
        }
        if (!isFitting) {
            throw new IllegalArgumentException("A row has a finite number for each of " + this.covariates + ", not "
                    + Arrays.toString(covariates) + ".");
        }
    }

    private void grow(int capacity) {
        stratum = Arrays.copyOf(stratum, capacity);
        cluster = Arrays.copyOf(cluster, capacity);
        start = start == null ? null : Arrays.copyOf(start, capacity);
        stop = Arrays.copyOf(stop, capacity);
        event = Arrays.copyOf(event, capacity);
        count = count == null ? null : Arrays.copyOf(count, capacity);
        values = Arrays.copyOf(values, capacity * covariates.size());
    }

    /** Names of the covariates, in the order of their values. */
    public List<String> covariates() {
        return covariates;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Number of cases, all rows with their counts. */
    public long cases() {
        return count == null ? size : Arrays.stream(count, 0, size).sum();
    }

    /** Number of events. */
    public long events() {
        long events = 0;
        for (int row = 0; row < size; row++) {
            events += event[row] ? count(row) : 0;
        }
        return events;
    }

    /** Whether every row says what it belongs to, so that robust errors can be computed. */
    boolean isClustered() {
        return size > 0 && rowsWithCluster == size;
    }

    int strata() {
        return Math.max(strata.size(), numberedStrata);
    }

    int stratum(int row) {
        return stratum[row];
    }

    int cluster(int row) {
        return cluster[row];
    }

    double start(int row) {
        return start == null ? 0 : start[row];
    }

    /** Whether a row is watched only from some time after 0 on. */
    boolean areLate() {
        return start != null;
    }

    double stop(int row) {
        return stop[row];
    }

    boolean isEvent(int row) {
        return event[row];
    }

    long count(int row) {
        return count == null ? 1 : count[row];
    }

    /** Whether a row stands for more or fewer cases than one. */
    boolean areCounted() {
        return count != null;
    }

    double value(int row, int covariate) {
        return values[row * covariates.size() + covariate];
    }
}
