package org.evenhand.insight.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.evenhand.statistics.CurveMeasure.CellEstimate;
import org.evenhand.statistics.Evidence;
import org.evenhand.statistics.NeededCases;
import org.evenhand.statistics.Thresholds;

/**
 * Says how many cases a comparison would need, from how much the cases that it has scatter.
 *
 * <p>The error of the adjusted estimate is that of all cases, those without anybody to be compared with included: what is
 * needed has to come in the same mix. Where too little is covered, the adjusted estimate is none to build on, and the
 * crude one says it.
 */
record SampleSize(Evidence evidence, Thresholds thresholds) {

    private static final String NO_SPREAD = "the cases show no spread";
    private static final String NO_MARGIN = "the mean wait of b is 0, so any difference is one";
    private static final String NO_ESTIMATE = "there is no estimate whose error could say it";
    private static final String FEW = "there are too few cases to tell how much they scatter";

    /** The error of an estimate and the margin, both in the unit of the estimate. */
    record Scatter(String of, double standardError, double margin) {

        static Scatter adjusted(double standardError, double margin) {
            return new Scatter("adjusted", standardError, margin);
        }

        static Scatter crude(double standardError, double margin) {
            return new Scatter("crude", standardError, margin);
        }

        boolean hasMargin() {
            return margin > Double.MIN_NORMAL;
        }

        boolean isKnown() {
            return standardError > 0 && Double.isFinite(standardError) && hasMargin();
        }
    }

    /** Of shares: of few cases only the share in both sides together is steady enough. */
    Needed ofShares(OptionalDouble together, Optional<Scatter> adjusted, Optional<Scatter> crude) {
        if (!isFew()) {
            return from(adjusted, crude);
        }
        boolean isSteady = evidence.casesA() + evidence.casesB() >= thresholds.minimumCases();
        return isSteady && together.isPresent() && together.getAsDouble() > 0 && together.getAsDouble() < 1
                ? said(NeededCases.ofShare(together.getAsDouble(), evidence.margin()), "share")
                : Needed.none(FEW);
    }

    /** Of anything else. */
    Needed of(Optional<Scatter> adjusted, Optional<Scatter> crude) {
        return isFew() ? Needed.none(FEW) : from(adjusted, crude);
    }

    /** Whether a side has fewer cases or events than any verdict needs. */
    boolean isFew() {
        return Math.min(evidence.casesA(), evidence.casesB()) < thresholds.minimumCases()
                || Math.min(evidence.eventsA(), evidence.eventsB()) < thresholds.minimumEvents();
    }

    private Needed from(Optional<Scatter> adjusted, Optional<Scatter> crude) {
        Optional<Scatter> believed = adjusted.filter(each -> evidence.coverage() >= thresholds.minimumCoverage());
        return Stream.of(believed, crude)
                .flatMap(Optional::stream)
                .filter(Scatter::isKnown)
                .findFirst()
                .map(this::said)
                .orElseGet(() -> Needed.none(whyNone(believed.or(() -> crude))));
    }

    private static String whyNone(Optional<Scatter> first) {
        return first.map(each -> each.hasMargin() ? NO_SPREAD : NO_MARGIN).orElse(NO_ESTIMATE);
    }

    private Needed said(Scatter scatter) {
        return said(
                NeededCases.ofStandardError(
                        evidence.casesA(), evidence.casesB(), scatter.standardError(), scatter.margin()),
                scatter.of());
    }

    /** Whatever they scatter, a verdict needs as many as the thresholds ask for. */
    private Needed said(NeededCases needed, String from) {
        long fewest = thresholds.minimumCases();
        return new Needed(
                Math.max(fewest, needed.toAllowEquality()),
                Math.max(fewest, needed.toShowEquality()),
                Math.max(fewest, needed.toFindMargin()),
                from,
                null);
    }

    /** The share in both sides together. */
    static OptionalDouble together(long casesA, Optional<CellEstimate> a, long casesB, Optional<CellEstimate> b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of((casesA * a.get().value() + casesB * b.get().value()) / (casesA + casesB))
                : OptionalDouble.empty();
    }
}
