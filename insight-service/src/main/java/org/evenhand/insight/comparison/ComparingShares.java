package org.evenhand.insight.comparison;

import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.insight.comparison.Comparison.Crude;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.comparison.SampleSize.Scatter;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.statistics.ChiSquareTest;
import org.evenhand.statistics.CoarsenedComparison;
import org.evenhand.statistics.CurveMeasure.CellEstimate;
import org.evenhand.statistics.EValue;
import org.evenhand.statistics.Evidence;
import org.evenhand.statistics.Flag;
import org.evenhand.statistics.MantelHaenszel;
import org.evenhand.statistics.NewcombeDifference;
import org.evenhand.statistics.RatioEstimate;
import org.evenhand.statistics.RiskDifference;
import org.evenhand.statistics.StandardisedDifference;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.TwoByTwoTable;

/** Compares shares of cases that all are known to the end: Mantel-Haenszel and its test. */
record ComparingShares(Comparing comparing, Sides sides, SidedCases sorted) {

    Compared compare(Stratum together, CoarsenedComparison coarsened) {
        Collection<TwoByTwoTable> tables = sorted.tables(Comparing.coarser(coarsened));
        MantelHaenszel within = MantelHaenszel.of(tables);
        Optional<RiskDifference> adjusted = within.riskDifference();
        long eventsA = Said.events(together.a());
        long eventsB = Said.events(together.b());
        Evidence evidence = new Evidence(
                adjusted.stream().mapToDouble(RiskDifference::value).findFirst(),
                adjusted.flatMap(each -> each.interval(Thresholds.EQUALITY)),
                OptionalDouble.empty(),
                comparing.margins().share(),
                together.casesA(),
                together.casesB(),
                eventsA,
                eventsB,
                within.coverage().orElse(0));
        return new Compared(
                sides.a(),
                sides.b(),
                crude(together, eventsA, eventsB),
                Said.adjusted(
                        coarsened,
                        Rounded.of(adjusted, RiskDifference::value),
                        adjusted.flatMap(each -> each.interval(NINETY_FIVE)),
                        null),
                Said.parts(comparing, tables),
                within.test().stream().mapToDouble(ChiSquareTest::pValue).findFirst(),
                Hazards.none("told where waits are compared"),
                within.riskRatio().stream()
                        .mapToDouble(RatioEstimate::value)
                        .map(EValue::of)
                        .findFirst(),
                flags(together, eventsA, eventsB, adjusted),
                Said.strataThatWeigh(coarsened),
                Said.heterogeneity(coarsened, comparing.thresholds()),
                sorted.leftOut(),
                needed(evidence, adjusted),
                ModelBased.NO_CLOCK,
                evidence);
    }

    private Needed needed(Evidence evidence, Optional<RiskDifference> adjusted) {
        Optional<CellEstimate> a = share(evidence.eventsA(), evidence.casesA());
        Optional<CellEstimate> b = share(evidence.eventsB(), evidence.casesB());
        return new SampleSize(evidence, comparing.thresholds())
                .ofShares(
                        SampleSize.together(evidence.casesA(), a, evidence.casesB(), b),
                        adjusted.map(each -> Scatter.adjusted(each.standardError(), evidence.margin())),
                        a.flatMap(first -> b.map(second -> new StandardisedDifference(first, second)))
                                .map(each -> Scatter.crude(each.standardError(), evidence.margin())));
    }

    private static Optional<CellEstimate> share(long events, long cases) {
        double share = (double) events / cases;
        return cases == 0
                ? Optional.empty()
                : Optional.of(new CellEstimate(share, Math.sqrt(share * (1 - share) / cases)));
    }

    private static Crude crude(Stratum together, long eventsA, long eventsB) {
        Side a = side(together.casesA(), eventsA);
        Side b = side(together.casesB(), eventsB);
        if (together.casesA() == 0 || together.casesB() == 0) {
            return Said.crude(null, Optional.empty(), a, b, "one of the sides has no such case");
        }
        NewcombeDifference difference = new NewcombeDifference(eventsA, together.casesA(), eventsB, together.casesB());
        return Said.crude(Rounded.of(difference.value()), Optional.of(difference.interval(NINETY_FIVE)), a, b, null);
    }

    private static Side side(long cases, long events) {
        return new Side(cases == 0 ? null : Rounded.of((double) events / cases), cases, events);
    }

    private static Set<Flag> flags(Stratum together, long eventsA, long eventsB, Optional<RiskDifference> adjusted) {
        return adjusted.map(each -> Flag.of(
                        (double) eventsA / together.casesA() - (double) eventsB / together.casesB(), each.value()))
                .orElse(Set.of());
    }
}
