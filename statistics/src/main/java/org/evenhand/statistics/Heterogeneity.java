package org.evenhand.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the differences of several strata differ among themselves by more than chance.
 *
 * <p>Cochran's {@code Q = sum (d_s - d)^2/v_s} with {@code d} the average weighted by {@code 1/v_s}, compared with
 * chi-squared of one degree of freedom fewer than strata; {@code I^2 = max(0, (Q - df)/Q)} is the share of the scatter
 * that chance does not explain. Cochran 1954, Higgins and Thompson 2002. Where p is small a single average hides a benefit
 * here and a harm there: show the strata.
 *
 * @param strata number of strata compared
 * @param q Cochran's Q
 * @param degreesOfFreedom strata less one
 * @param pValue probability of such a Q or a greater one if all true differences are equal
 * @param iSquared between 0 and 1
 */
public record Heterogeneity(int strata, double q, int degreesOfFreedom, double pValue, double iSquared) {

    /** Of the strata that show any spread; empty if those are fewer than two. */
    static Optional<Heterogeneity> of(List<CurveMeasure.CellEstimate> differences) {
        List<CurveMeasure.CellEstimate> spread =
                differences.stream().filter(each -> each.standardError() > 0).toList();
        if (spread.size() < 2) {
            return Optional.empty();
        }
        double average = spread.stream().mapToDouble(each -> each.value() * precision(each)).sum()
                / spread.stream().mapToDouble(Heterogeneity::precision).sum();
        double q = spread.stream()
                .mapToDouble(each -> (each.value() - average) * (each.value() - average) * precision(each))
                .sum();
        int degrees = spread.size() - 1;
        double p = ChiSquaredDistribution.of(degrees).survivalProbability(q);
        return Optional.of(new Heterogeneity(spread.size(), q, degrees, p, q > degrees ? (q - degrees) / q : 0));
    }

    private static double precision(CurveMeasure.CellEstimate difference) {
        return 1 / (difference.standardError() * difference.standardError());
    }
}
