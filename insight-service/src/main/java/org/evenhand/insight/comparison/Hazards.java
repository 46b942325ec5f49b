package org.evenhand.insight.comparison;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.statistics.Coefficient;
import org.evenhand.statistics.CoxEstimate;
import org.evenhand.statistics.CoxModel;
import org.evenhand.statistics.CoxModel.NotEstimable;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.StratumKey;

/** How many times as soon events come on side a, with errors that let the cases of one customer be alike. */
final class Hazards {

    private static final String SIDE_A = "a";

    private Hazards() {}

    /** Among cases of the same sort, and beside it among all. */
    static HazardRatio of(SortedCases cases, UnaryOperator<StratumKey> coarser) {
        Ratio adjusted = ratio(cases, cases.numbers(coarser, new ArrayList<>()));
        Ratio crude = ratio(cases, null);
        return new HazardRatio(adjusted.estimate(), adjusted.low(), adjusted.high(), crude, adjusted.reason());
    }

    static HazardRatio none(String reason) {
        return new HazardRatio(null, null, null, null, reason);
    }

    private static Ratio ratio(SortedCases sorted, int[] strata) {
        MeasuredCases cases = sorted.cases();
        CoxRows rows = CoxRows.by(SIDE_A);
        for (int i = 0; i < cases.size(); i++) {
            int kind = cases.kind(i) == MeasuredCases.EVENT ? cases.kind(i) : Observation.CENSORED;
            rows.addNumbered(
                    strata == null ? 0 : strata[cases.traits(i)],
                    cases.customer(i),
                    cases.duration(i),
                    kind,
                    cases.entry(i),
                    sorted.side(i) == Sides.A ? 1 : 0);
        }
        return switch (CoxModel.fit(rows)) {
            case CoxEstimate estimate ->
                ratio(estimate.robustCoefficient(SIDE_A).orElseThrow());
            case NotEstimable not -> new Ratio(null, null, null, not.reason().sentence());
        };
    }

    private static Ratio ratio(Coefficient coefficient) {
        if (!(coefficient.standardError() > 0)) {
            return new Ratio(Rounded.of(coefficient.hazardRatio()), null, null, "the cases show no spread");
        }
        Interval interval = coefficient.hazardRatioInterval();
        return new Ratio(
                Rounded.of(coefficient.hazardRatio()), Rounded.of(interval.low()), Rounded.of(interval.high()), null);
    }
}
