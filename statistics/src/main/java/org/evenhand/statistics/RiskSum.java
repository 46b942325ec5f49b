package org.evenhand.statistics;

import java.util.Arrays;

/**
 * Sums over the cases at risk at one event time, {@code r} being the relative hazard {@code exp(x beta)} of a case.
 *
 * <p>{@code s0, s1, s2} are the sums of {@code r}, {@code r x} and {@code r x x'} over those at risk, {@code t0, t1, t2}
 * those over the {@code d} that have their event. Efron's k-th event has {@code a = s - (k-1)/d t}; only the five sums of
 * {@link #divide} depend on k, so that a tie of many cases costs a loop over numbers, not over matrices. All sums are
 * first divided by {@code s0}, so that very large and very small hazards do no harm.
 */
final class RiskSum {

    private final int covariates;
    final double[] atRisk; // s0, s1, lower triangle of s2
    final double[] dying; // t0, t1, lower triangle of t2
    final double[] dyingCovariates; // sum of x
    double dyingExponents; // sum of x beta
    long deaths;
    private final double[] s; // atRisk divided by s0
    private final double[] t; // dying divided by s0
    double logs; // of ln a0
    private double a; // of s0/a0
    private double b; // of f s0/a0, with f = (k-1)/d
    private double c; // of (s0/a0)^2
    private double d; // of f (s0/a0)^2
    private double e; // of (f s0/a0)^2

    RiskSum(int covariates) {
        this.covariates = covariates;
        this.atRisk = new double[1 + covariates + covariates * (covariates + 1) / 2];
        this.dying = new double[atRisk.length];
        this.s = new double[atRisk.length];
        this.t = new double[atRisk.length];
        this.dyingCovariates = new double[covariates];
    }

    void startTime() {
        Arrays.fill(dying, 0);
        Arrays.fill(dyingCovariates, 0);
        dyingExponents = 0;
        deaths = 0;
    }

    /** Adds {@code weight} cases of relative hazard 1 with the covariates from {@code offset} on; less than 0 to remove. */
    void add(double[] sums, double weight, double[] x, int offset) {
        sums[0] += weight;
        for (int row = 0, index = covariates + 1; row < covariates; row++) {
            double weighted = weight * x[offset + row];
            sums[row + 1] += weighted;
            for (int column = 0; column <= row; column++, index++) {
                sums[index] += weighted * x[offset + column];
            }
        }
    }

    void addDeaths(long count, double exponent, double[] x, int offset) {
        deaths += count;
        dyingExponents += count * exponent;
        for (int covariate = 0; covariate < covariates; covariate++) {
            dyingCovariates[covariate] += count * x[offset + covariate];
        }
    }

    /** Computes the sums over the events of this time. */
    void divide(Ties ties) {
        for (int index = 0; index < s.length; index++) {
            s[index] = atRisk[index] / atRisk[0];
            t[index] = dying[index] / atRisk[0];
        }
        logs = deaths * Math.log(atRisk[0]);
        switch (ties) {
            case BRESLOW -> {
                a = c = deaths;
                b = d = e = 0;
            }
            case EFRON -> addEfron();
        }
    }

    private void addEfron() {
        if (EfronSums.suits(deaths, t[0])) {
            EfronSums sums = EfronSums.of(deaths, t[0]);
            a = sums.a();
            b = sums.b();
            c = sums.c();
            d = sums.d();
            e = sums.e();
            logs += sums.logs();
            return;
        }
        a = c = 1; // the first event has the whole risk set
        b = d = e = 0;
        for (long k = 1; k < deaths; k++) {
            double f = (double) k / deaths;
            double inverse = 1 / (1 - f * t[0]);
            logs -= Math.log(inverse);
            a += inverse;
            b += f * inverse;
            c += inverse * inverse;
            d += f * inverse * inverse;
            e += f * f * inverse * inverse;
        }
    }

    /** Sum of {@code a1/a0}: the covariates that the events of this time would have had on average. */
    double expected(int covariate) {
        return s[covariate + 1] * a - t[covariate + 1] * b;
    }

    /** Sum of {@code 1/a0}: what the time adds to the hazard of a case with {@code r = 1}. */
    double hazard() {
        return a / atRisk[0];
    }

    /** Sum of {@code a1/a0^2}. */
    double weightedHazard(int covariate) {
        return squared(covariate) / atRisk[0];
    }

    /** Sum of {@code f/a0}: by how much less that is for a case that has its event now. */
    double hazardSpared() {
        return b / atRisk[0];
    }

    /** Sum of {@code f a1/a0^2}. */
    double weightedHazardSpared(int covariate) {
        return squaredOfDying(covariate) / atRisk[0];
    }

    /** Sum of {@code a2/a0 - a1 a1'/a0^2}: the covariances of the covariates of the events of this time. */
    void addInformation(SymmetricMatrix information) {
        for (int row = 0, index = covariates + 1; row < covariates; row++) {
            for (int column = 0; column <= row; column++, index++) {
                double means = s[row + 1] * squared(column) - t[row + 1] * squaredOfDying(column);
                information.add(row, column, s[index] * a - t[index] * b - means);
            }
        }
    }

    private double squared(int covariate) {
        return s[covariate + 1] * c - t[covariate + 1] * d;
    }

    private double squaredOfDying(int covariate) {
        return s[covariate + 1] * d - t[covariate + 1] * e;
    }
}
