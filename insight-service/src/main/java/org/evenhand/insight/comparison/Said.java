package org.evenhand.insight.comparison;

import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.insight.comparison.Comparison.Adjusted;
import org.evenhand.insight.comparison.Comparison.Crude;
import org.evenhand.insight.comparison.Comparison.Differing;
import org.evenhand.insight.comparison.Comparison.Parts;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.comparison.Comparison.WeighingStratum;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.measures.Words;
import org.evenhand.statistics.CoarsenedComparison;
import org.evenhand.statistics.ComparedStratum;
import org.evenhand.statistics.CurveMeasure.CellEstimate;
import org.evenhand.statistics.Evidence;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.Kitagawa;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.StandardisedDifference;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.StratumUse;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.TwoByTwoTable;

/** Puts what was estimated into the parts of the answer, with a reason where there is nothing. */
final class Said {

    private static final int MOST_STRATA = 3;

    private Said() {}

    static long events(Optional<LifeTable> cases) {
        return cases.map(each -> each.events(MeasuredCases.EVENT)).orElse(0L);
    }

    static Crude crude(Stratum together, Optional<CellEstimate> a, Optional<CellEstimate> b) {
        Optional<StandardisedDifference> difference =
                a.flatMap(first -> b.map(second -> new StandardisedDifference(first, second)));
        return crude(
                Rounded.of(difference, StandardisedDifference::value),
                difference.flatMap(each -> each.interval(NINETY_FIVE)),
                side(together.a(), a),
                side(together.b(), b),
                difference.isPresent() ? null : "nobody of one of the sides was watched as long as that");
    }

    static Crude crude(Double estimate, Optional<Interval> interval, Side a, Side b, String reason) {
        String why = reason == null && interval.isEmpty() ? "the cases show no spread" : reason;
        return new Crude(
                estimate, Rounded.of(interval, Interval::low), Rounded.of(interval, Interval::high), a, b, why);
    }

    static Side side(Optional<LifeTable> cases, Optional<CellEstimate> value) {
        return new Side(
                Rounded.of(value, CellEstimate::value),
                cases.map(LifeTable::cases).orElse(0L),
                events(cases));
    }

    static Adjusted adjusted(CoarsenedComparison coarsened, Optional<StandardisedDifference> difference) {
        return adjusted(
                coarsened,
                Rounded.of(difference, StandardisedDifference::value),
                difference.flatMap(each -> each.interval(NINETY_FIVE)),
                null);
    }

    /**
     * The adjusted difference.
     *
     * @param reason why there is none although there are strata; null for the reason that the strata give
     */
    static Adjusted adjusted(
            CoarsenedComparison coarsened, Double estimate, Optional<Interval> interval, String reason) {
        List<ComparedStratum> used = coarsened.comparison().used();
        Optional<StandardisedDifference> sides = coarsened.comparison().difference();
        return new Adjusted(
                estimate,
                Rounded.of(interval, Interval::low),
                Rounded.of(interval, Interval::high),
                Rounded.of(coarsened.comparison().coverage()),
                used.size(),
                coarsened.strata().size(),
                coarsened.steps().stream().map(Words::of).toList(),
                new Side(
                        Rounded.of(sides, each -> each.a().value()),
                        used.stream().mapToLong(ComparedStratum::casesA).sum(),
                        null),
                new Side(
                        Rounded.of(sides, each -> each.b().value()),
                        used.stream().mapToLong(ComparedStratum::casesB).sum(),
                        null),
                estimate == null
                        ? coarsened
                                .comparison()
                                .whyUndefined()
                                .map(Said::sentence)
                                .orElse(reason == null ? "no case of the two sides can be counted" : reason)
                        : interval.isEmpty() ? "the cases show no spread" : null);
    }

    private static String sentence(StratumUse use) {
        return switch (use) {
            case USED -> throw new IllegalStateException("A stratum that was used is no reason.");
            case ONE_GROUP_ONLY -> "no sort of cases came on both sides";
            case TOO_FEW_CASES -> "no sort of cases came five times on both sides";
            case NOT_WATCHED_LONG_ENOUGH -> "no sort of cases was watched as long as that on both sides";
        };
    }

    static Parts parts(Comparing comparing, Collection<TwoByTwoTable> mature) {
        String of = "share %s within %s"
                .formatted(comparing.measure().event(), comparing.horizon().text());
        return Kitagawa.of(mature)
                .map(each -> new Parts(
                        Rounded.of(each.treatment()),
                        Rounded.of(each.mix()),
                        Rounded.of(each.total()),
                        Rounded.of(each.offSupport()),
                        of,
                        null))
                .orElseGet(() -> noParts(of, "no sort of cases could be watched as long as that on both sides"));
    }

    static Parts noParts(String of, String reason) {
        return new Parts(null, null, null, null, of, reason);
    }

    /** A comparison that cannot be made, with one reason for all of it. */
    static Compared nothing(Sides sides, Stratum together, Map<String, Long> leftOut, double margin, String reason) {
        Side a = side(together.a(), Optional.empty());
        Side b = side(together.b(), Optional.empty());
        return new Compared(
                sides.a(),
                sides.b(),
                crude(null, Optional.empty(), a, b, reason),
                new Adjusted(
                        null,
                        null,
                        null,
                        null,
                        0,
                        0,
                        List.of(),
                        new Side(null, 0L, null),
                        new Side(null, 0L, null),
                        reason),
                noParts(null, reason),
                OptionalDouble.empty(),
                Hazards.none(reason),
                OptionalDouble.empty(),
                Set.of(),
                List.of(),
                new Differing(null, null, null, null, reason),
                leftOut,
                Needed.none(reason),
                ModelBased.none(reason),
                new Evidence(
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        margin,
                        together.casesA(),
                        together.casesB(),
                        a.events(),
                        b.events(),
                        Double.NaN));
    }

    static List<WeighingStratum> strataThatWeigh(CoarsenedComparison coarsened) {
        return coarsened.comparison().thatWeighMost(MOST_STRATA).stream()
                .map(each -> new WeighingStratum(
                        each.key().isEmpty() ? "all cases" : each.key(),
                        Rounded.of(each.weight()),
                        Rounded.of(each.difference(), CellEstimate::value),
                        new Side(Rounded.of(each.a(), CellEstimate::value), each.casesA(), null),
                        new Side(Rounded.of(each.b(), CellEstimate::value), each.casesB(), null)))
                .toList();
    }

    static Differing heterogeneity(CoarsenedComparison coarsened, Thresholds thresholds) {
        return coarsened
                .comparison()
                .heterogeneity()
                .map(each -> new Differing(
                        Rounded.of(each.q()),
                        each.degreesOfFreedom(),
                        Rounded.p(OptionalDouble.of(each.pValue())),
                        each.pValue() < thresholds.significance(),
                        null))
                .orElseGet(() -> new Differing(
                        null, null, null, null, "fewer than two sorts of cases can be compared with a spread"));
    }
}
