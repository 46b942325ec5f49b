package org.evenhand.statistics;

import java.util.List;
import java.util.Optional;

/** The coefficients of a {@link CoxModel}. */
public final class CoxEstimate implements CoxModel {

    private final List<String> covariates;
    private final long cases;
    private final long events;
    private final double[] coefficients;
    private final SymmetricMatrix covariance;
    private final Optional<SymmetricMatrix> robustCovariance;
    private final double logLikelihoodAtZero;
    private final double logLikelihood;
    private final double score;
    private final double wald;

    CoxEstimate(
            CoxRows rows,
            double[] coefficients,
            SymmetricMatrix covariance,
            Optional<SymmetricMatrix> robustCovariance,
            double logLikelihoodAtZero,
            double logLikelihood,
            double score,
            double wald) {
        this.covariates = rows.covariates();
        this.cases = rows.cases();
        this.events = rows.events();
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.robustCovariance = robustCovariance;
        this.logLikelihoodAtZero = logLikelihoodAtZero;
        this.logLikelihood = logLikelihood;
        this.score = score;
        this.wald = wald;
    }

    /** Names of the covariates, in the order of the coefficients. */
    public List<String> covariates() {
        return covariates;
    }

    /** Number of cases, or of pieces of cases where covariates changed. */
    public long cases() {
        return cases;
    }

    /** Number of events. */
    public long events() {
        return events;
    }

    /** The coefficient of that covariate with the standard error of the model, which takes all cases as independent. */
    public Coefficient coefficient(String covariate) {
        int j = index(covariate);
        return new Coefficient(coefficients[j], Math.sqrt(covariance.at(j, j)));
    }

    /** The same coefficient with a standard error that lets cases of one cluster be alike; empty without clusters. */
    public Optional<Coefficient> robustCoefficient(String covariate) {
        int j = index(covariate);
        return robustCovariance.map(robust -> new Coefficient(coefficients[j], Math.sqrt(robust.at(j, j))));
    }

    /** Covariances of the coefficients, the inverse of the information. */
    public SymmetricMatrix covariance() {
        return covariance;
    }

    /** Covariances of the coefficients from the score residuals, summed per cluster; empty without clusters. */
    public Optional<SymmetricMatrix> robustCovariance() {
        return robustCovariance;
    }

    /** Logarithm of the partial likelihood if no covariate made a difference. */
    public double logLikelihoodAtZero() {
        return logLikelihoodAtZero;
    }

    /** Logarithm of the partial likelihood of the coefficients. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Whether any covariate makes a difference, by the slope of the likelihood at 0. */
    public ChiSquareTest scoreTest() {
        return test(score);
    }

    /** Whether any covariate makes a difference, by the distance of the coefficients from 0. */
    public ChiSquareTest waldTest() {
        return test(wald);
    }

    /** Whether any covariate makes a difference, by how much the likelihood gains. */
    public ChiSquareTest likelihoodRatioTest() {
        return test(Math.max(0, 2 * (logLikelihood - logLikelihoodAtZero)));
    }

    private ChiSquareTest test(double statistic) {
        return new ChiSquareTest(statistic, covariates.size());
    }

    private int index(String covariate) {
        int index = covariates.indexOf(covariate);
        if (index < 0) {
            throw new IllegalArgumentException("The model has the covariates " + covariates + ", not " + covariate + ".");
        }
        return index;
    }
}
