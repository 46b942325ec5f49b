package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The probability of so many successes or more, or fewer, in independent trials; by the beta distribution, which needs no
 * sum over the trials.
 *
 * @param trials how many trials, at least 1
 */
record BinomialTails(long trials) {

    /** {@code P(X >= successes)} if each trial succeeds with probability {@code p}. */
    double atLeast(long successes, double p) {
        if (successes <= 0 || successes > trials) {
            return successes <= 0 ? 1 : 0;
        }
        return BetaDistribution.of(successes, trials - successes + 1.0).cumulativeProbability(p);
    }

    /** {@code P(X <= successes)} if each trial succeeds with probability {@code p}. */
    double atMost(long successes, double p) {
        if (successes < 0 || successes >= trials) {
            return successes < 0 ? 0 : 1;
        }
        return BetaDistribution.of(successes + 1.0, trials - successes).survivalProbability(p);
    }

    /** {@code P(X > successes) + P(X = successes)/2}. */
    double midPAbove(long successes, double p) {
        return (atLeast(successes, p) + atLeast(successes + 1, p)) / 2;
    }

    /** {@code P(X < successes) + P(X = successes)/2}. */
    double midPBelow(long successes, double p) {
        return (atMost(successes, p) + atMost(successes - 1, p)) / 2;
    }

    /** The probabilities of success with which neither so many successes or more, nor so many or fewer, are unlikely. */
    Interval exact(long successes, Confidence confidence) {
        return interval(successes, confidence, this::atLeast, this::atMost);
    }

    /** The same with half the probability of exactly so many: not so wide, and sometimes not wide enough. */
    Interval midP(long successes, Confidence confidence) {
        return interval(successes, confidence, this::midPAbove, this::midPBelow);
    }

    private Interval interval(long successes, Confidence confidence, Tail above, Tail below) {
        double half = (1 - confidence.level()) / 2;
        double low = successes == 0 ? 0 : Bisection.root(p -> above.of(successes, p) - half, 0, 1);
        double high = successes == trials ? 1 : Bisection.root(p -> half - below.of(successes, p), 0, 1);
        return new Interval(low, high);
    }

    private interface Tail {
        double of(long successes, double p);
    }
}
