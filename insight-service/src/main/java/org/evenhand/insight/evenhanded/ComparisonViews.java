package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.evenhanded.ComparisonView.NumberRow;
import org.evenhand.insight.evenhanded.ComparisonView.Numbers;
import org.evenhand.insight.evenhanded.ComparisonView.RatioRow;
import org.evenhand.insight.evenhanded.ComparisonView.SortRow;
import org.evenhand.insight.evenhanded.ComparisonView.Sorts;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Subject;
import org.evenhand.insight.treatment.CloserLook;
import org.evenhand.insight.treatment.CloserLook.Sort;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;

/** Puts a closer look at a comparison into words, tables and drawings. */
record ComparisonViews(Selection selection, Language language, Margins margins, Thresholds thresholds) {

    private static final int MOST_ROWS = 60;
    /** The verdicts with a difference that could be explained away. */
    private static final Set<String> FOUND = Set.of("UNEQUAL_HIGHER", "UNEQUAL_LOWER", "SMALL_DIFFERENCE");

    private static final String NONE = "–";

    ComparisonView of(CloserLook look) {
        Comparison comparison = look.report().comparisons().getFirst();
        Subject subject = Subject.of(look.report());
        Card card = new CardWords(selection, language, margins, thresholds).card(look.report(), comparison);
        boolean isBelieved = card.reason() == null;
        Drawings drawings = new Drawings(subject, comparison, language, margins);
        return new ComparisonView(
                card,
                isBelieved ? language.pace(subject, comparison).orElse(null) : null,
                isBelieved ? language.heterogeneity(comparison).orElse(null) : null,
                isBelieved ? numbers(subject, comparison) : null,
                isBelieved
                        ? look.course()
                                .map(new CourseDrawing(subject, comparison, language)::of)
                                .orElse(null)
                        : null,
                isBelieved ? drawings.gap() : null,
                isBelieved ? drawings.forest(look.topics()) : null,
                drawings.forestUnit(),
                Drawings.most(look.topics(), language),
                language.countsAsNone(subject.measure(), margins),
                language.modelBased(subject, comparison).orElse(null),
                sorts(subject, comparison, look.sorts(), isBelieved),
                LeftOutLines.of(comparison.leftOut(), language));
    }

    private Numbers numbers(Subject subject, Comparison comparison) {
        var crude = comparison.crude();
        var adjusted = comparison.adjusted();
        double usual = Drawings.usual(comparison);
        return new Numbers(
                language.unit(subject.measure()),
                language.same(subject, comparison).orElse(null),
                List.of(
                        row(
                                subject,
                                usual,
                                "Counted together",
                                crude.a().value(),
                                crude.b().value(),
                                crude.estimate(),
                                crude.low(),
                                crude.high()),
                        row(
                                subject,
                                usual,
                                "Like with like",
                                adjusted.a().value(),
                                adjusted.b().value(),
                                adjusted.estimate(),
                                adjusted.low(),
                                adjusted.high())),
                ratios(comparison),
                comparison.pAdjusted() == null ? null : language.numbers().probability(comparison.pAdjusted()),
                comparison.eValue() == null || !FOUND.contains(comparison.verdict())
                        ? null
                        : language.explainedAway(comparison.eValue()));
    }

    private NumberRow row(
            Subject subject, double usual, String label, Double a, Double b, Double estimate, Double low, Double high) {
        return new NumberRow(
                label,
                language.value(subject.measure(), usual, a),
                language.value(subject.measure(), usual, b),
                language.difference(subject.measure(), usual, estimate, low, high));
    }

    private List<RatioRow> ratios(Comparison comparison) {
        var hazards = comparison.hazardRatio();
        if (hazards.estimate() == null) {
            return List.of();
        }
        List<RatioRow> rows = new ArrayList<>();
        if (hazards.crude() != null && hazards.crude().estimate() != null) {
            rows.add(new RatioRow("Counted together", ratio(hazards.crude())));
        }
        rows.add(new RatioRow(
                "Like with like", ratio(new Ratio(hazards.estimate(), hazards.low(), hazards.high(), null))));
        return rows;
    }

    private String ratio(Ratio ratio) {
        String estimate = language.numbers().decimal(ratio.estimate(), 3);
        return ratio.low() == null
                ? estimate
                : "%s (%s to %s)"
                        .formatted(
                                estimate,
                                language.numbers().decimal(ratio.low(), 3),
                                language.numbers().decimal(ratio.high(), 3));
    }

    private Sorts sorts(Subject subject, Comparison comparison, List<Sort> sorts, boolean isBelieved) {
        List<Sort> used =
                sorts.stream().filter(each -> each.whyNotUsed() == null).toList();
        List<Sort> others =
                sorts.stream().filter(each -> each.whyNotUsed() != null).toList();
        int more = used.size() - MOST_ROWS;
        return sorts.isEmpty()
                ? null
                : new Sorts(
                        subject.strata().isEmpty() ? "All cases" : "By " + language.list(subject.strata()),
                        rows(subject, comparison, used, isBelieved),
                        more > 0 ? language.numbers().count(more) : null,
                        rows(subject, comparison, others, isBelieved));
    }

    private List<SortRow> rows(Subject subject, Comparison comparison, List<Sort> sorts, boolean isBelieved) {
        return sorts.stream()
                .limit(MOST_ROWS)
                .map(each -> row(subject, comparison, each, isBelieved))
                .toList();
    }

    private SortRow row(Subject subject, Comparison comparison, Sort sort, boolean isBelieved) {
        CaseLinks links = selection.cases(subject.measure().word(), subject.otherTau());
        boolean isTold = isBelieved && sort.estimate() != null;
        double usual = Drawings.usual(comparison);
        return new SortRow(
                Drawings.name(sort.attributes(), language),
                language.numbers().count(sort.casesA()),
                sort.isWhole() && sort.casesA() > 0
                        ? links.sort(subject.grouping(), comparison.a(), sort.attributes())
                        : null,
                language.numbers().count(sort.casesB()),
                sort.isWhole() && sort.casesB() > 0
                        ? links.sort(subject.grouping(), comparison.b(), sort.attributes())
                        : null,
                isTold ? language.value(subject.measure(), usual, sort.a()) : NONE,
                isTold ? language.value(subject.measure(), usual, sort.b()) : NONE,
                isTold
                        ? language.difference(subject.measure(), usual, sort.estimate(), sort.low(), sort.high())
                        : sort.whyNotUsed() == null ? NONE : language.readable(sort.whyNotUsed()),
                sort.weight() == null ? NONE : language.numbers().decimal(100 * sort.weight(), 1) + "\u00a0%");
    }
}
