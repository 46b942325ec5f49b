package org.evenhand.statistics;

import java.util.Arrays;

/**
 * Sums over the cases at risk at one event time, {@code r} being the relative hazard {@code exp(x beta)} of a case.
 *
 * <p>{@code s0, s1, s2} are the sums of {@code r}, {@code r x} and {@code r x x'} over those at risk, {@code t0, t1, t2}
 * those over the {@code d} that have their event. Efron's k-th event has {@code a = s - (k-1)/d t}; only the five sums of
 * {@link #divide} depend on k, so that a tie of many cases costs a loop over numbers, not over matrices.
 */
final class RiskSum {

    private final int covariates;
    final double[] atRisk; // s0, s1, lower triangle of s2
    final double[] dying; // t0, t1, lower triangle of t2
    final double[] dyingCovariates; // sum of x
    double dyingExponents; // sum of x beta
    long deaths;
    double logs; // of ln a0
    double a; // of 1/a0
    double b; // of f/a0, with f = (k-1)/d
    private double c; // of 1/a0^2
    private double d; // of f/a0^2
    private double e; // of f^2/a0^2

    RiskSum(int covariates) {
        this.covariates = covariates;
        this.atRisk = new double[1 + covariates + covariates * (covariates + 1) / 2];
        this.dying = new double[atRisk.length];
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
        switch (ties) {
            case BRESLOW -> {
                logs = deaths * Math.log(atRisk[0]);
                a = deaths / atRisk[0];
                c = a / atRisk[0];
                b = d = e = 0;
            }
            case EFRON -> {
                logs = a = b = c = d = e = 0;
                for (long k = 0; k < deaths; k++) {
                    double f = (double) k / deaths;
                    double a0 = atRisk[0] - f * dying[0];
                    double inverse = 1 / a0;
                    logs += Math.log(a0);
                    a += inverse;
                    b += f * inverse;
                    c += inverse * inverse;
                    d += f * inverse * inverse;
                    e += f * f * inverse * inverse;
                }
            }
        }
    }

    /** Sum of {@code a1/a0}: the covariates that the events of this time would have had on average. */
    double expected(int covariate) {
        return atRisk[covariate + 1] * a - dying[covariate + 1] * b;
    }

    /** Sum of {@code a1/a0^2}. */
    double squared(int covariate) {
        return atRisk[covariate + 1] * c - dying[covariate + 1] * d;
    }

    /** Sum of {@code f a1/a0^2}. */
    double squaredOfDying(int covariate) {
        return atRisk[covariate + 1] * d - dying[covariate + 1] * e;
    }

    /** Sum of {@code a2/a0 - a1 a1'/a0^2}: the covariances of the covariates of the events of this time. */
    void addInformation(SymmetricMatrix information) {
        for (int row = 0, index = covariates + 1; row < covariates; row++) {
            double s = atRisk[row + 1];
            double t = dying[row + 1];
            for (int column = 0; column <= row; column++, index++) {
                double means = s * squared(column) - t * squaredOfDying(column);
                information.add(row, column, atRisk[index] * a - dying[index] * b - means);
            }
        }
    }
}
