package org.evenhand.insight.comparison;

import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.insight.comparison.Comparison.Crude;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.comparison.SampleSize.Scatter;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.statistics.ChiSquareTest;
import org.evenhand.statistics.CoarsenedComparison;
import org.evenhand.statistics.Confidence;
import org.evenhand.statistics.EValue;
import org.evenhand.statistics.Evidence;
import org.evenhand.statistics.Flag;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.MantelHaenszelRate;
import org.evenhand.statistics.MantelHaenszelRate.Counts;
import org.evenhand.statistics.Overdispersion;
import org.evenhand.statistics.RatioEstimate;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.StratumKey;
import org.evenhand.statistics.Thresholds;

/** Compares how often something happened to a case: the ratio of the means, as wide as the counts really scatter. */
record ComparingCounts(Comparing comparing, Sides sides, SidedCases sorted) {

    private static final StratumKey TOGETHER =
            new StratumKey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>());
    private static final String NO_PARTS = "a ratio has no parts that add up";

    Compared compare(Stratum together, CoarsenedComparison coarsened) {
        List<Overdispersion.Cell[]> cells = sorted.counts(Comparing.coarser(coarsened));
        double dispersion = Math.max(
                1,
                Overdispersion.of(cells.stream().flatMap(Stream::of).toList()).orElse(1));
        Optional<RatioEstimate> adjusted =
                MantelHaenszelRate.ratio(counts(cells)).map(each -> each.overdispersed(dispersion));
        Overdispersion.Cell[] all = sorted.counts(key -> TOGETHER).getFirst();
        Optional<RatioEstimate> crude = MantelHaenszelRate.ratio(counts(List.<Overdispersion.Cell[]>of(all)))
                .map(each -> each.overdispersed(dispersion));
        Evidence evidence = evidence(together, all, adjusted, cells);
        return new Compared(
                sides.a(),
                sides.b(),
                crude(crude, all),
                Said.adjusted(
                        coarsened,
                        Rounded.of(adjusted, RatioEstimate::value),
                        adjusted.flatMap(each -> each.interval(NINETY_FIVE)),
                        "one of the sides was never handed on"),
                Said.noParts(comparing.measure().word(), NO_PARTS),
                MantelHaenszelRate.test(counts(cells)).stream()
                        .map(each -> new ChiSquareTest(each.statistic() / dispersion, each.degreesOfFreedom()))
                        .mapToDouble(ChiSquareTest::pValue)
                        .findFirst(),
                Hazards.none("told where waits are compared"),
                adjusted.stream()
                        .mapToDouble(RatioEstimate::value)
                        .map(EValue::of)
                        .findFirst(),
                crude.isPresent() && adjusted.isPresent() ? Flag.of(log(crude.get()), log(adjusted.get())) : Set.of(),
                Said.strataThatWeigh(coarsened),
                Said.heterogeneity(coarsened, comparing.thresholds()),
                sorted.leftOut(),
                new SampleSize(evidence, comparing.thresholds())
                        .of(
                                adjusted.map(each -> Scatter.adjusted(each.logStandardError(), evidence.margin())),
                                crude.map(each -> Scatter.crude(each.logStandardError(), evidence.margin()))),
                ModelBased.NO_CLOCK,
                evidence);
    }

    /** On the logarithm, where twice as often is as far from equal as half as often. */
    private Evidence evidence(
            Stratum together,
            Overdispersion.Cell[] all,
            Optional<RatioEstimate> adjusted,
            Collection<Overdispersion.Cell[]> cells) {
        long comparable = cells.stream()
                .filter(each -> each[Sides.A].cases() > 0 && each[Sides.B].cases() > 0)
                .mapToLong(each -> each[Sides.A].cases() + each[Sides.B].cases())
                .sum();
        return new Evidence(
                adjusted.stream().mapToDouble(ComparingCounts::log).findFirst(),
                adjusted.flatMap(each -> logInterval(each, Thresholds.EQUALITY)),
                OptionalDouble.empty(),
                comparing.margins().ofLogTransfers(),
                together.casesA(),
                together.casesB(),
                (long) all[Sides.A].sum(),
                (long) all[Sides.B].sum(),
                sorted.size() == 0 ? 0 : (double) comparable / sorted.size());
    }

    private static double log(RatioEstimate ratio) {
        return Math.log(ratio.value());
    }

    private static Optional<Interval> logInterval(RatioEstimate ratio, Confidence confidence) {
        return ratio.interval(confidence).map(each -> new Interval(Math.log(each.low()), Math.log(each.high())));
    }

    private static List<Counts> counts(Collection<Overdispersion.Cell[]> cells) {
        return cells.stream()
                .map(each -> new Counts(
                        (long) each[Sides.A].sum(),
                        each[Sides.A].cases(),
                        (long) each[Sides.B].sum(),
                        each[Sides.B].cases()))
                .toList();
    }

    private static Crude crude(Optional<RatioEstimate> ratio, Overdispersion.Cell[] all) {
        return Said.crude(
                Rounded.of(ratio, RatioEstimate::value),
                ratio.flatMap(each -> each.interval(NINETY_FIVE)),
                side(all[Sides.A]),
                side(all[Sides.B]),
                ratio.isPresent() ? null : "one of the sides was never handed on");
    }

    private static Side side(Overdispersion.Cell cell) {
        return new Side(
                cell.cases() == 0 ? null : Rounded.of(cell.sum() / cell.cases()), cell.cases(), (long) cell.sum());
    }
}
