package org.evenhand.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Compares how often something happened in two groups, stratum by stratum, and adds the strata up.
 *
 * <p>With {@code a, b | c, d} = with and without the event in group a and group b, {@code n1 = a + b}, {@code n0 = c + d},
 * {@code N = n1 + n0}, all sums over the strata where both groups have cases; the others are left out and lower the
 * coverage. Every case must have been watched long enough for the event to be known (a mature cohort).
 *
 * <p>Mantel and Haenszel 1959; variances Sato 1989 (difference), Greenland and Robins 1985 (ratio of risks), Robins,
 * Breslow and Greenland 1986 (odds ratio); test Cochran 1954, Mantel and Haenszel 1959.
 */
public final class MantelHaenszel {

    private final List<TwoByTwoTable> tables;
    private final long allCases;

    private MantelHaenszel(Collection<TwoByTwoTable> tables) {
        this.tables = tables.stream().filter(TwoByTwoTable::isComparable).toList();
        this.allCases = tables.stream().mapToLong(TwoByTwoTable::cases).sum();
    }

    /** Adds up the strata, in any order. */
    public static MantelHaenszel of(Collection<TwoByTwoTable> tables) {
        return new MantelHaenszel(tables);
    }

    /** Number of strata where both groups have cases. */
    public int strata() {
        return tables.size();
    }

    /** Cases of group a in those strata. */
    public long casesA() {
        return tables.stream().mapToLong(TwoByTwoTable::casesA).sum();
    }

    /** Cases of group b in those strata. */
    public long casesB() {
        return tables.stream().mapToLong(TwoByTwoTable::casesB).sum();
    }

    /** Events of group a in those strata. */
    public long eventsA() {
        return tables.stream().mapToLong(TwoByTwoTable::eventsA).sum();
    }

    /** Events of group b in those strata. */
    public long eventsB() {
        return tables.stream().mapToLong(TwoByTwoTable::eventsB).sum();
    }

    /** Share of all cases that are in those strata; empty if there are no cases at all. */
    public OptionalDouble coverage() {
        return allCases == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (casesA() + casesB()) / allCases);
    }

    /** Share of group a minus share of group b in those strata, without regard to them; empty if there are none. */
    public OptionalDouble crudeRiskDifference() {
        return tables.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) eventsA() / casesA() - (double) eventsB() / casesB());
    }

    /** {@code sum((a n0 - c n1)/N) / sum(n1 n0/N)}; empty if there is no stratum with both groups. */
    public Optional<RiskDifference> riskDifference() {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        double weight = sum(t -> n1(t) * n0(t) / n(t));
        double difference = sum(t -> (a(t) * n0(t) - c(t) * n1(t)) / n(t)) / weight;
        double p = sum(t -> (n1(t) * n1(t) * c(t) - n0(t) * n0(t) * a(t) + n1(t) * n0(t) * (n0(t) - n1(t)) / 2)
                / (n(t) * n(t)));
        double q = sum(t -> (a(t) * d(t) + c(t) * b(t)) / (2 * n(t)));
        double binomial = sum(t -> {
            double share = n1(t) * n0(t) / n(t);
            return share
                    * share
                    * (a(t) * b(t) / (n1(t) * n1(t) * n1(t)) + c(t) * d(t) / (n0(t) * n0(t) * n0(t)));
        });
        // On paper 0 where nothing happened or everything did; rounding may leave less.
        double sato = Math.max(0, difference * p + q);
        return Optional.of(new RiskDifference(difference, Math.sqrt(sato) / weight, Math.sqrt(binomial) / weight));
    }

    /**
     * {@code sum(a n0/N) / sum(c n1/N)}, variance of its logarithm {@code sum((n1 n0 (a + c) - a c N)/N^2)} divided by the
     * product of the two sums; empty if a group has no events.
     */
    public Optional<RatioEstimate> riskRatio() {
        double above = sum(t -> a(t) * n0(t) / n(t));
        double below = sum(t -> c(t) * n1(t) / n(t));
        double variance = sum(t -> (n1(t) * n0(t) * (a(t) + c(t)) - a(t) * c(t) * n(t)) / (n(t) * n(t)));
        return ratio(above, below, variance / (above * below));
    }

    /**
     * {@code R/S} with {@code R = sum(a d/N)} and {@code S = sum(b c/N)}; variance of its logarithm after Robins, Breslow
     * and Greenland; empty if R or S is 0.
     */
    public Optional<RatioEstimate> oddsRatio() {
        double r = sum(MantelHaenszel::concordant);
        double s = sum(MantelHaenszel::discordant);
        double variance = sum(t -> (a(t) + d(t)) / n(t) * concordant(t)) / (2 * r * r)
                + sum(t -> ((a(t) + d(t)) * discordant(t) + (b(t) + c(t)) * concordant(t)) / n(t)) / (2 * r * s)
                + sum(t -> (b(t) + c(t)) / n(t) * discordant(t)) / (2 * s * s);
        return ratio(r, s, variance);
    }

    /**
     * Cochran-Mantel-Haenszel test of "no difference in any stratum", without continuity correction; empty if nothing
     * happened or everything did, in every stratum.
     */
    public Optional<ChiSquareTest> test() {
        return test(0);
    }

    /** The same with the continuity correction of one half: larger p-values, shown by other software. Not for findings. */
    public Optional<ChiSquareTest> testWithContinuityCorrection() {
        return test(0.5);
    }

    private Optional<ChiSquareTest> test(double correction) {
        double variance = sum(
                t -> (a(t) + c(t)) * (b(t) + d(t)) * n1(t) * n0(t) / (n(t) * n(t) * (n(t) - 1)));
        if (variance == 0) {
            return Optional.empty();
        }
        double excess = Math.abs(sum(t -> a(t) - (a(t) + c(t)) * n1(t) / n(t))) - correction;
        return Optional.of(new ChiSquareTest(excess * excess / variance, 1));
    }

    private static Optional<RatioEstimate> ratio(double above, double below, double logVariance) {
        return above > 0 && below > 0
                ? Optional.of(new RatioEstimate(above / below, Math.sqrt(Math.max(0, logVariance))))
                : Optional.empty();
    }

    private double sum(ToDoubleFunction<TwoByTwoTable> term) {
        return tables.stream().mapToDouble(term).sum();
    }

    private static double concordant(TwoByTwoTable t) {
        return a(t) * d(t) / n(t);
    }

    private static double discordant(TwoByTwoTable t) {
        return b(t) * c(t) / n(t);
    }

    // The letters of the formulas, as doubles: products of four counts do not fit into a long.

    private static double a(TwoByTwoTable t) {
        return t.eventsA();
    }

    private static double b(TwoByTwoTable t) {
        return t.withoutA();
    }

    private static double c(TwoByTwoTable t) {
        return t.eventsB();
    }

    private static double d(TwoByTwoTable t) {
        return t.withoutB();
    }

    private static double n1(TwoByTwoTable t) {
        return t.casesA();
    }

    private static double n0(TwoByTwoTable t) {
        return t.casesB();
    }

    private static double n(TwoByTwoTable t) {
        return t.cases();
    }
}
