package org.evenhand.statistics;

import java.util.Arrays;
import org.evenhand.statistics.CoxModel.NotEstimable;
import org.evenhand.statistics.CoxModel.Reason;
import org.evenhand.statistics.PartialLikelihood.Value;

/** Looks for the coefficients of a {@link CoxModel}. */
final class CoxFit {

    private static final int MOST_STEPS = 50;
    private static final double SMALLEST_STEP = 1e-10;
    /** A coefficient beyond this means a hazard ratio of three millions, which no data show. */
    private static final double INFINITE = 15;

    private final CoxRows rows;
    private final CoxStrata strata;
    private final PartialLikelihood likelihood;
    private final double[] unit; // information per event, were all cases spread as the whole

    CoxFit(CoxRows rows, Ties ties) {
        this.rows = rows;
        this.strata = new CoxStrata(rows);
        this.likelihood = new PartialLikelihood(strata, ties);
        this.unit = new double[strata.covariates];
        Arrays.fill(unit, rows.events());
    }

    CoxModel maximise() {
        double[] beta = new double[strata.covariates];
        Value atZero = likelihood.at(beta);
        Cholesky atZeroDecomposed = Cholesky.of(atZero.information(), unit);
        if (atZeroDecomposed.isSingular()) {
            return new NotEstimable(Reason.SINGULAR_INFORMATION);
        }
        double scoreTest = atZeroDecomposed.inverseForm(atZero.score());
        Value value = atZero;
        Cholesky information = atZeroDecomposed;
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] step = information.solve(value.score());
            value = climb(beta, step, value);
            information = Cholesky.of(value.information(), unit);
            if (information.isSingular() || isInfinite(beta)) {
                return new NotEstimable(Reason.MONOTONE_LIKELIHOOD);
            }
            if (longest(step) < SMALLEST_STEP) {
                return estimate(beta, atZero.logarithm(), scoreTest, value, information);
            }
        }
        return new NotEstimable(Reason.NOT_CONVERGED);
    }

    /** Takes the step, or as much of it as does not lead down. Rounding must not count as down, or it never arrives. */
    private Value climb(double[] beta, double[] step, Value from) {
        double[] start = beta.clone();
        double rounding = 1e-9 * (1 + Math.abs(from.logarithm()));
        while (true) {
            Arrays.setAll(beta, j -> start[j] + step[j]);
            Value value = likelihood.at(beta);
            if (value.logarithm() >= from.logarithm() - rounding || longest(step) < SMALLEST_STEP) {
                return value;
            }
            Arrays.setAll(step, j -> step[j] / 2);
        }
    }

    private boolean isInfinite(double[] beta) {
        for (int j = 0; j < beta.length; j++) {
            if (!(Math.abs(beta[j] / strata.scale[j]) <= INFINITE)) {
                return true;
            }
        }
        return false;
    }

    private static double longest(double[] step) {
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }

    private CoxEstimate estimate(
            double[] beta, double logarithmAtZero, double scoreTest, Value value, Cholesky information) {
        double[] unscale = Arrays.stream(strata.scale).map(scale -> 1 / scale).toArray();
        SymmetricMatrix covariance = information.inverse();
        double[] coefficients = new double[beta.length];
        Arrays.setAll(coefficients, j -> beta[j] * unscale[j]);
        return new CoxEstimate(
                rows,
                coefficients,
                covariance.scaled(unscale),
                new ScoreResiduals(strata, likelihood, beta).clusteredCovariance(rows, covariance)
                        .map(robust -> robust.scaled(unscale)),
                logarithmAtZero,
                value.logarithm(),
                scoreTest,
                value.information().quadraticForm(beta));
    }
}
