package org.evenhand.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How many times as often something happens in group a as in group b, exactly, also for a handful of events.
 *
 * <p>Given the events of both together, those of group a are binomial with success probability
 * {@code p = ratio E_a/(ratio E_a + E_b)}; limits of {@code p} become limits of the ratio by {@code p/(1 - p) E_b/E_a}.
 * Przyborowski and Wilenski 1940.
 *
 * @param a events and exposure of group a
 * @param b events and exposure of group b
 */
public record RateRatio(PoissonRate a, PoissonRate b) {

    // Probabilities that are equal on paper may differ in their last digits.
    private static final double EQUAL = 1 + 1e-7;

    /**
     * Limits of a ratio.
     *
     * @param low lower limit; 0 if group a has no events
     * @param high upper limit; empty if group b has no events, so that the ratio may be any number from {@code low} on
     */
    public record Limits(double low, OptionalDouble high) {}

    /**
     * Refuses to compare nothing with nothing.
     *
     * @throws IllegalArgumentException if neither group has events, or both together more than 2^31 - 1
     */
    public RateRatio {
        long events = a.events() + b.events();
        if (events < 1 || events > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A ratio of rates needs between 1 and " + Integer.MAX_VALUE
                    + " events, not " + events + ".");
        }
    }

    /** Rate of group a divided by rate of group b; empty if group b has no events. */
    public OptionalDouble value() {
        return b.events() == 0 ? OptionalDouble.empty() : OptionalDouble.of(a.value() / b.value());
    }

    /** Covers the truth at least as often as it says. */
    public Limits exactLimits(Confidence confidence) {
        return limits(tails().exact(a.events(), confidence));
    }

    /** Half the probability of exactly these counts: not so wide, right on average. */
    public Limits midPLimits(Confidence confidence) {
        return limits(tails().midP(a.events(), confidence));
    }

    /** Probability of these counts or of any no more likely, if the rates are equal. */
    public double pValue() {
        BinomialDistribution equal = BinomialDistribution.of(Math.toIntExact(tails().trials()), equalShare());
        int observed = Math.toIntExact(a.events());
        double likelihood = equal.probability(observed) * EQUAL;
        int mode = Math.clamp((long) Math.floor((equal.getNumberOfTrials() + 1.0) * equalShare()), 0,
                equal.getNumberOfTrials());
        if (observed <= mode) {
            int other = firstNotAbove(likelihood, equal, Math.max(mode, observed + 1));
            return Math.min(1, tails().atMost(observed, equalShare()) + tails().atLeast(other, equalShare()));
        }
        int other = lastNotAbove(likelihood, equal, Math.min(mode, observed - 1));
        return Math.min(1, tails().atLeast(observed, equalShare()) + tails().atMost(other, equalShare()));
    }

    /** Two-sided p-value with half the probability of exactly these counts, if the rates are equal. */
    public double midPValue() {
        double above = tails().midPAbove(a.events(), equalShare());
        double below = tails().midPBelow(a.events(), equalShare());
        return Math.min(1, 2 * Math.min(above, below));
    }

    /** Probability that group a has so many events or more, if the rates are equal. */
    public double pValueGreater() {
        return tails().atLeast(a.events(), equalShare());
    }

    /** Probability that group a has so many events or fewer, if the rates are equal. */
    public double pValueLess() {
        return tails().atMost(a.events(), equalShare());
    }

    private BinomialTails tails() {
        return new BinomialTails(a.events() + b.events());
    }

    private double equalShare() {
        return a.exposure() / (a.exposure() + b.exposure());
    }

    private Limits limits(Interval shares) {
        return new Limits(ratio(shares.low()), b.events() == 0 ? OptionalDouble.empty() : OptionalDouble.of(ratio(shares.high())));
    }

    private double ratio(double share) {
        return share / (1 - share) * (b.exposure() / a.exposure());
    }

    /** Probabilities fall from the mode upwards; the first count from {@code from} on that is no more likely. */
    private static int firstNotAbove(double likelihood, BinomialDistribution counts, int from) {
        int low = from;
        int high = counts.getNumberOfTrials() + 1;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (counts.probability(middle) <= likelihood) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Probabilities rise up to the mode; the last count up to {@code to} that is no more likely, or -1. */
    private static int lastNotAbove(double likelihood, BinomialDistribution counts, int to) {
        int low = -1;
        int high = to;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (counts.probability(middle) <= likelihood) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
