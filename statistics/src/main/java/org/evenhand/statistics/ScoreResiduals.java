package org.evenhand.statistics;

import java.util.Optional;

/**
 * What each case adds to the score of a Cox model, which is 0 in sum.
 *
 * <p>{@code L = e (x - xm) - r sum_t [x A(t) - V(t)]} over the event times {@code t} at which the case was at risk, with
 * {@code e} 1 for an event and 0 otherwise, {@code xm} the mean of the covariates at risk at that event, {@code r} its
 * relative hazard, {@code A} the sum of {@code 1/a0} and {@code V} that of {@code a1/a0^2} (see {@link RiskSum}). With
 * Efron's ties a case that has its event counts in its own risk set only in part. The sums are differences of running
 * totals, so that all residuals take one pass.
 */
final class ScoreResiduals {

    private final CoxStrata strata;
    private final PartialLikelihood likelihood;
    private final double[] exponents;
    private final double[] hazards;
    private final int covariates;

    ScoreResiduals(CoxStrata strata, PartialLikelihood likelihood, double[] beta) {
        this.strata = strata;
        this.likelihood = likelihood;
        this.exponents = likelihood.exponents(beta);
        this.hazards = PartialLikelihood.hazards(exponents);
        this.covariates = strata.covariates;
    }

    /** {@code C (sum over clusters of (sum of L)(sum of L)') C} with the covariance {@code C}; none without clusters. */
    Optional<SymmetricMatrix> clusteredCovariance(CoxRows rows, SymmetricMatrix covariance) {
        if (!rows.isClustered()) {
            return Optional.empty();
        }
        ClusterSums sums = new ClusterSums(covariates);
        for (int stratum = 0; stratum < strata.strata(); stratum++) {
            addResiduals(stratum, rows, sums);
        }
        return Optional.of(sums.covariance().between(covariance));
    }

    private void addResiduals(int stratum, CoxRows rows, ClusterSums sums) {
        EventTimes times = new EventTimes(covariates, strata.eventTimes(stratum));
        likelihood.visitEventTimes(stratum, exponents, hazards, times::add);
        times.accumulate();
        double[] residual = new double[covariates];
        int at = 0;
        for (int i = strata.first[stratum]; i < strata.end[stratum]; i++) {
            while (at < times.size && times.time[at] > strata.stop[i]) {
                at++;
            }
            int from = strata.start(i) > 0 ? times.firstAtOrBefore(strata.start(i)) : times.size;
            for (int j = 0; j < covariates; j++) {
                double x = strata.x[i * covariates + j];
                residual[j] = strata.count(i) * residual(times, at, from, i, j, x);
            }
            sums.addToNumber(rows.cluster(strata.row[i]), residual);
        }
    }

    private double residual(EventTimes times, int at, int from, int i, int j, double x) {
        double hazard = x * (times.a[at] - times.a[from]) - (times.v[j][at] - times.v[j][from]);
        if (!strata.event[i]) {
            return -hazards[i] * hazard;
        }
        double own = x * times.ownA[at] - times.ownV[j][at];
        return x - times.mean[j][at] - hazards[i] * (hazard - own);
    }

    /** The event times of one stratum, falling, and after them a place for the time before all. */
    private static final class EventTimes {

        private int size;
        private final double[] time;
        private final double[] a;
        private final double[] ownA;
        private final double[][] v;
        private final double[][] ownV;
        private final double[][] mean;

        EventTimes(int covariates, int events) {
            this.time = new double[events + 1];
            this.a = new double[events + 1];
            this.ownA = new double[events + 1];
            this.v = new double[covariates][events + 1];
            this.ownV = new double[covariates][events + 1];
            this.mean = new double[covariates][events + 1];
        }

        void add(double at, RiskSum sum) {
            time[size] = at;
            a[size] = sum.hazard();
            ownA[size] = sum.hazardSpared();
            for (int j = 0; j < v.length; j++) {
                v[j][size] = sum.weightedHazard(j);
                ownV[j][size] = sum.weightedHazardSpared(j);
                mean[j][size] = sum.expected(j) / sum.deaths;
            }
            size++;
        }

        /** Makes {@code a} and {@code v} the totals over that time and all earlier ones. */
        void accumulate() {
            for (int i = size - 1; i >= 0; i--) {
                a[i] += a[i + 1];
                for (double[] totals : v) {
                    totals[i] += totals[i + 1];
                }
            }
        }

        int firstAtOrBefore(double moment) {
            int before = 0;
            int found = size;
            while (before < found) {
                int middle = (before + found) >>> 1;
                if (time[middle] > moment) {
                    before = middle + 1;
                } else {
                    found = middle;
                }
            }
            return found;
        }
    }
}
