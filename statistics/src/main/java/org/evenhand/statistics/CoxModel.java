package org.evenhand.statistics;

/**
 * How much quicker, or slower, events come with each unit of a covariate, other covariates and the stratum being equal.
 *
 * <p>The hazard of a case is {@code h_s(t) exp(beta_1 x_1 + ... + beta_p x_p)} with any {@code h_s} for each stratum
 * {@code s}; {@code exp(beta_j)} is the hazard ratio for one unit more of {@code x_j}. The {@code beta} maximise the
 * partial likelihood, the product over all events of the hazard of the case that had it, divided by the sum of the hazards
 * of those then at risk in the same stratum. They are found by Newton's method from 0, the step halved while the
 * likelihood falls by more than rounding, until no step is longer than {@code 1e-10} standard deviations.
 *
 * <p>Cox 1972; ties Efron 1977 and Breslow 1974; rows with an entry Andersen and Gill 1982; robust errors Lin and Wei
 * 1989.
 */
public sealed interface CoxModel permits CoxEstimate, CoxModel.NotEstimable {

    /** Why there are no coefficients. */
    enum Reason {
        /** There is no event. */
        NO_EVENTS("There is no event."),
        /** A covariate never differs among those at risk together, or follows from the others. */
        SINGULAR_INFORMATION("A covariate is the same for all cases that are compared, or follows from the others."),
        /**
         * The larger a coefficient, the better it fits: all events come to one side of a covariate. A coefficient beyond
         * 15, a hazard ratio of three millions, counts as that; so state covariates in units of which one matters.
         */
        MONOTONE_LIKELIHOOD("All events are on one side of a covariate, so that no hazard ratio is extreme enough."),
        /** The likelihood has no maximum that Newton's method can find. */
        NOT_CONVERGED("The likelihood has no maximum that could be found.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in a sentence. */
        public String sentence() {
            return sentence;
        }
    }

    /** The data do not say what the coefficients are. */
    record NotEstimable(Reason reason) implements CoxModel {}

    /** Fits the coefficients, with Efron's rule for ties. */
    static CoxModel fit(CoxRows rows) {
        return fit(rows, Ties.EFRON);
    }

    /** Fits the coefficients. */
    static CoxModel fit(CoxRows rows, Ties ties) {
        return rows.events() == 0 ? new NotEstimable(Reason.NO_EVENTS) : new CoxFit(rows, ties).maximise();
    }
}
