package org.evenhand.statistics;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Whether groups wait equally long: the events of each group against those expected if nothing but chance divided them.
 *
 * <p>At every event time of every stratum, with {@code d} events among {@code n} at risk of whom {@code n_g} are of the
 * group {@code g}, the expected number is {@code E_g = d n_g/n} and the covariance
 * {@code V_gh = d (n - d)/(n - 1) n_g/n (1{g = h} - n_h/n)}; both are summed, so that only cases of the same stratum are
 * compared. With a weight {@code w = S(t-)^rho} ({@code S} the Kaplan-Meier curve of the whole stratum), events and
 * expectations count {@code w} times and covariances {@code w^2} times: {@code rho = 0} is the log-rank test,
 * {@code rho = 1} weighs early differences more.
 *
 * <p>Mantel 1966; Peto and Peto 1972; weights Harrington and Fleming 1982; trend Tarone 1975.
 */
public final class LogRank {

    private final long[] cases;
    private final double[] observed;
    private final double[] expected;
    private final SymmetricMatrix variance;

    private LogRank(int groups) {
        this.cases = new long[groups];
        this.observed = new double[groups];
        this.expected = new double[groups];
        this.variance = SymmetricMatrix.zero(groups);
    }

    /** Compares groups within strata, every event counting once. */
    public static LogRank of(Iterable<RiskSets> strata) {
        return of(strata, 0);
    }

    /**
     * Compares groups within strata.
     *
     * @param strata all with the same groups in the same order
     * @param rho power of the share still waiting by which an event counts, at least 0
     * @throws IllegalArgumentException if there is no stratum, or if the numbers of groups differ
     */
    public static LogRank of(Iterable<RiskSets> strata, double rho) {
        if (!(rho >= 0)) {
            throw new IllegalArgumentException("A weight has a power from 0 upwards, not " + rho + ".");
        }
        Iterator<RiskSets> each = strata.iterator();
        if (!each.hasNext()) {
            throw new IllegalArgumentException("A log-rank test needs at least one stratum.");
        }
        RiskSets first = each.next();
        LogRank test = new LogRank(first.groups());
        test.add(first, rho);
        each.forEachRemaining(stratum -> test.add(stratum, rho));
        return test;
    }

    /** Compares groups within strata; a group without a life table has nobody in that stratum. */
    public static <G> LogRank of(List<G> groups, Collection<Map<G, LifeTable>> strata) {
        return of(strata.stream().map(tables -> RiskSets.of(groups, tables))::iterator);
    }

    /** Compares groups as if all cases were alike. */
    public static LogRank of(List<LifeTable> groups) {
        List<Integer> numbers =
                IntStream.range(0, groups.size()).boxed().toList();
        return of(
                numbers,
                List.of(numbers.stream().collect(Collectors.toMap(group -> group, groups::get))));
    }

    /** Number of groups. */
    public int groups() {
        return cases.length;
    }

    /** Number of cases of that group, counted from 0. */
    public long cases(int group) {
        return cases[group];
    }

    /** Weighted number of events of that group. */
    public double observed(int group) {
        return observed[group];
    }

    /** Weighted number of events that the group would have had on average without a difference. */
    public double expected(int group) {
        return expected[group];
    }

    /** Covariances of the observed numbers without a difference; every row adds up to 0. */
    public SymmetricMatrix variance() {
        return variance;
    }

    /**
     * {@code (O - E)' V^- (O - E)}, the same for any choice of all groups but one. Its degrees of freedom are the rank of
     * {@code V}: groups with {@code E > 0} less one, and less what was never compared, such as a group that is alone in
     * its strata. Empty if nothing was compared.
     */
    public Optional<ChiSquareTest> test() {
        Cholesky cholesky = Cholesky.of(variance);
        return cholesky.rank() == 0
                ? Optional.empty()
                : Optional.of(new ChiSquareTest(cholesky.inverseForm(excess()), cholesky.rank()));
    }

    /**
     * Whether events come sooner or later as the score of the group rises; empty if nothing was compared.
     *
     * @param scores one for each group, in any unit
     * @throws IllegalArgumentException if there is not one finite score for each group
     */
    public Optional<LogRankTrend> trend(double... scores) {
        return LogRankTrend.of(excess(), variance, scores);
    }

    private double[] excess() {
        double[] excess = new double[groups()];
        for (int group = 0; group < groups(); group++) {
            excess[group] = observed[group] - expected[group];
        }
        return excess;
    }

    private void add(RiskSets stratum, double rho) {
        if (stratum.groups() != groups()) {
            throw new IllegalArgumentException(
                    "All strata have the same groups, not " + groups() + " and " + stratum.groups() + ".");
        }
        for (int group = 0; group < groups(); group++) {
            cases[group] += stratum.cases()[group];
        }
        double waiting = 1;
        for (int time = 0; time < stratum.events().length; time++) {
            long[] events = stratum.events()[time];
            long[] atRisk = stratum.atRisk()[time];
            double d = LongStream.of(events).sum();
            double n = LongStream.of(atRisk).sum();
            add(events, atRisk, d, n, rho == 0 ? 1 : Math.pow(waiting, rho));
            waiting *= d > 0 ? (n - d) / n : 1;
        }
    }

    private void add(long[] events, long[] atRisk, double d, double n, double weight) {
        if (d == 0) {
            return;
        }
        double spread = n > 1 ? weight * weight * d * ((n - d) / (n - 1)) : 0;
        for (int g = 0; g < events.length; g++) {
            double share = atRisk[g] / n;
            observed[g] += weight * events[g];
            expected[g] += weight * d * share;
            if (atRisk[g] > 0 && spread > 0) {
                variance.add(g, g, spread * share * ((n - atRisk[g]) / n));
                for (int h = 0; h < g; h++) {
                    variance.add(g, h, -spread * share * (atRisk[h] / n));
                }
            }
        }
    }
}
