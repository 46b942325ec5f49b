package org.evenhand.statistics;

/**
 * Cox's partial likelihood of given coefficients: how probable it is that the cases had their events in the order seen.
 *
 * <p>Time runs backwards through each stratum, so that cases join the sums over the risk set when their time is reached,
 * and late entries leave them again: one pass over the rows, whatever the number of event times.
 */
final class PartialLikelihood {

    private final CoxStrata strata;
    private final Ties ties;

    PartialLikelihood(CoxStrata strata, Ties ties) {
        this.strata = strata;
        this.ties = ties;
    }

    /** Logarithm of the likelihood with its first derivatives and its negative second ones. */
    record Value(double logarithm, double[] score, SymmetricMatrix information) {}

    /** Told of every event time, falling within a stratum. */
    @FunctionalInterface
    interface Visitor {
        void visit(double time, RiskSum sum);
    }

    Value at(double[] beta) {
        double[] exponents = exponents(beta);
        double[] hazards = hazards(exponents);
        double[] score = new double[beta.length];
        SymmetricMatrix information = SymmetricMatrix.zero(beta.length);
        double[] logarithm = new double[1];
        for (int stratum = 0; stratum < strata.strata(); stratum++) {
            visitEventTimes(stratum, exponents, hazards, (time, sum) -> {
                logarithm[0] += sum.dyingExponents - sum.logs;
                for (int covariate = 0; covariate < score.length; covariate++) {
                    score[covariate] += sum.dyingCovariates[covariate] - sum.expected(covariate);
                }
                sum.addInformation(information);
            });
        }
        return new Value(logarithm[0], score, information);
    }

    /** {@code x beta} of each row. */
    double[] exponents(double[] beta) {
        double[] exponents = new double[strata.row.length];
        for (int i = 0; i < exponents.length; i++) {
            for (int covariate = 0; covariate < beta.length; covariate++) {
                exponents[i] += strata.x[i * beta.length + covariate] * beta[covariate];
            }
        }
        return exponents;
    }

    static double[] hazards(double[] exponents) {
        double[] hazards = new double[exponents.length];
        for (int i = 0; i < hazards.length; i++) {
            hazards[i] = Math.exp(exponents[i]);
        }
        return hazards;
    }

    void visitEventTimes(int stratum, double[] exponents, double[] hazards, Visitor visitor) {
        RiskSum sum = new RiskSum(strata.covariates);
        int end = strata.end[stratum];
        int nextLate = strata.firstLate[stratum];
        int i = strata.first[stratum];
        while (i < end) {
            double time = strata.stop[i];
            sum.startTime();
            for (; i < end && strata.stop[i] == time; i++) {
                join(sum, i, exponents[i], hazards[i]);
            }
            for (; nextLate < strata.firstLate[stratum + 1] && notYetThere(nextLate, time); nextLate++) {
                int late = strata.late[nextLate];
                sum.add(sum.atRisk, -strata.count(late) * hazards[late], strata.x, late * strata.covariates);
            }
            if (sum.deaths > 0) {
                sum.divide(ties);
                visitor.visit(time, sum);
            }
        }
    }

    private void join(RiskSum sum, int i, double exponent, double hazard) {
        int offset = i * strata.covariates;
        sum.add(sum.atRisk, strata.count(i) * hazard, strata.x, offset);
        if (strata.event[i]) {
            sum.add(sum.dying, strata.count(i) * hazard, strata.x, offset);
            sum.addDeaths(strata.count(i), exponent, strata.x, offset);
        }
    }

    private boolean notYetThere(int late, double time) {
        return strata.start(strata.late[late]) >= time;
    }
}
