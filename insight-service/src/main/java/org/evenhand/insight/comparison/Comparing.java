package org.evenhand.insight.comparison;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.comparison.SampleSize.Scatter;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Measure.Scale;
import org.evenhand.statistics.CoarsenedComparison;
import org.evenhand.statistics.Coarsening;
import org.evenhand.statistics.CurveMeasure;
import org.evenhand.statistics.EValue;
import org.evenhand.statistics.Evidence;
import org.evenhand.statistics.Flag;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.RatioEstimate;
import org.evenhand.statistics.RiskSets;
import org.evenhand.statistics.Standardisation;
import org.evenhand.statistics.Standardisation.Rules;
import org.evenhand.statistics.StandardisedDifference;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.StratumKey;
import org.evenhand.statistics.StratumWeight;
import org.evenhand.statistics.Thresholds;

/**
 * Compares two sides: what their curves say crude, what they say within strata, and what a test says of both.
 *
 * @param measure what they are compared by
 */
public record Comparing(Measure measure, Horizon horizon, Margins margins, Thresholds thresholds) {

    public Compared compare(Sides sides, SidedCases all) {
        SidedCases sorted = measure.scale().isOfMature() ? all.mature() : all;
        Stratum together = sorted.together();
        CurveMeasure curve = measure.curve(horizon);
        CoarsenedComparison coarsened = new Coarsening(new Standardisation(curve), thresholds.minimumCoverage())
                .compare(sorted.keys(), sorted::strata);
        return switch (measure.scale()) {
            case SHARE, WAIT -> byCurves(sides, sorted, together, curve, coarsened);
            case PROPORTION -> new ComparingShares(this, sides, sorted).compare(together, withAllStrata(coarsened));
            case RATIO -> new ComparingCounts(this, sides, sorted).compare(together, withAllStrata(coarsened));
        };
    }

    /** Mantel and Haenszel use every stratum where both sides have cases, however few. */
    private CoarsenedComparison withAllStrata(CoarsenedComparison coarsened) {
        Standardisation all = new Standardisation(measure.curve(horizon), StratumWeight.OVERLAP, Rules.NONE);
        return new CoarsenedComparison(all.compare(coarsened.strata()), coarsened.strata(), coarsened.steps());
    }

    /** Of sides of which too few cases could be watched as long as the horizon: only how many there are. */
    public Compared beyond(Sides sides, SidedCases sorted) {
        return Said.nothing(
                sides,
                sorted.together(),
                sorted.leftOut(),
                margin(Optional.empty()),
                "fewer than %d cases of one of the sides could be watched for %s"
                        .formatted(Reached.ENOUGH, horizon.text()));
    }

    private Compared byCurves(
            Sides sides, SidedCases sorted, Stratum together, CurveMeasure curve, CoarsenedComparison coarsened) {
        Optional<StandardisedDifference> adjusted = coarsened.comparison().difference();
        Optional<CurveMeasure.CellEstimate> a = together.a().flatMap(curve::of);
        Optional<CurveMeasure.CellEstimate> b = together.b().flatMap(curve::of);
        HazardRatio hazards = measure.scale() == Scale.WAIT
                ? sorted.hazards(coarser(coarsened))
                : Hazards.none("told where waits are compared");
        Evidence evidence = Evidence.of(
                coarsened.comparison(),
                OptionalDouble.empty(),
                margin(adjusted),
                Said.events(together.a()),
                Said.events(together.b()));
        return new Compared(
                sides.a(),
                sides.b(),
                Said.crude(together, a, b),
                Said.adjusted(coarsened, adjusted),
                Said.parts(this, sorted.tables(coarser(coarsened))),
                pValue(sorted.riskSets(coarsened)),
                hazards,
                eValue(adjusted, hazards),
                flags(a, b, adjusted),
                Said.strataThatWeigh(coarsened),
                Said.heterogeneity(coarsened, thresholds),
                sorted.leftOut(),
                needed(evidence, adjusted, a, b),
                modelBased(evidence, sorted),
                evidence);
    }

    private Needed needed(
            Evidence evidence,
            Optional<StandardisedDifference> adjusted,
            Optional<CurveMeasure.CellEstimate> a,
            Optional<CurveMeasure.CellEstimate> b) {
        SampleSize size = new SampleSize(evidence, thresholds);
        Optional<Scatter> within = adjusted.map(each -> Scatter.adjusted(each.standardError(), evidence.margin()));
        Optional<StandardisedDifference> difference =
                a.flatMap(first -> b.map(second -> new StandardisedDifference(first, second)));
        Optional<Scatter> crude = difference.map(each -> Scatter.crude(each.standardError(), margin(difference)));
        return measure.scale() == Scale.SHARE
                ? size.ofShares(SampleSize.together(evidence.casesA(), a, evidence.casesB(), b), within, crude)
                : size.of(within, crude);
    }

    /** Only where strata are too thin; otherwise what they say needs no model. */
    private ModelBased modelBased(Evidence evidence, SidedCases sorted) {
        if (evidence.coverage() >= thresholds.minimumCoverage()) {
            return ModelBased.none("enough cases have somebody to be compared with, so that no model is needed");
        }
        return new SampleSize(evidence, thresholds).isFew()
                ? ModelBased.none("there are too few cases for a model")
                : sorted.modelBased(measure, thresholds);
    }

    static UnaryOperator<StratumKey> coarser(CoarsenedComparison coarsened) {
        return coarsened::coarsen;
    }

    /** A margin of 0 would be none: where nobody waits, any difference is one. */
    double margin(Optional<StandardisedDifference> adjusted) {
        double margin =
                measure.margin(margins, adjusted.map(each -> each.b().value()).orElse(1.0));
        return Math.max(margin, Double.MIN_NORMAL);
    }

    /** The p-value of the log-rank test within the strata: that the event comes equally soon. */
    private static OptionalDouble pValue(Stream<RiskSets> strata) {
        Iterator<RiskSets> sets = strata.iterator();
        return !sets.hasNext()
                ? OptionalDouble.empty()
                : LogRank.of(() -> sets).test().stream()
                        .mapToDouble(test -> test.pValue())
                        .findFirst();
    }

    /** Of the ratio of the shares; of the hazards where waits are compared. */
    private OptionalDouble eValue(Optional<StandardisedDifference> adjusted, HazardRatio hazards) {
        if (measure.scale() == Scale.WAIT) {
            return hazards.estimate() == null || hazards.estimate() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(EValue.ofCommonHazards(hazards.estimate()));
        }
        return adjusted.flatMap(StandardisedDifference::ratio).stream()
                .mapToDouble(RatioEstimate::value)
                .map(EValue::of)
                .findFirst();
    }

    private static Set<Flag> flags(
            Optional<CurveMeasure.CellEstimate> a,
            Optional<CurveMeasure.CellEstimate> b,
            Optional<StandardisedDifference> adjusted) {
        return a.isPresent() && b.isPresent() && adjusted.isPresent()
                ? Flag.of(a.get().value() - b.get().value(), adjusted.get().value())
                : Set.of();
    }
}
