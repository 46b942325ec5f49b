package org.evenhand.insight.evenhanded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.insight.attention.ValueReport;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.insight.charts.ForestPlot;
import org.evenhand.insight.charts.ForestPlot.Estimate;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.evenhanded.ComparisonView.LeftOut;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.TierFinding;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/**
 * Whether customers of different value are served alike.
 *
 * @param finding the numbers behind the headline; null where there are none
 * @param explainedAway how strong something unrecorded would have to be; null where nothing was found
 * @param reason why nothing is said; null where something is
 * @param chart how many times as soon each tier is served; null where there is none
 * @param share what the column of shares is called
 * @param waiting what the column of waits is called
 * @param chance how often chance would find as much; null where that was not tested
 * @param unknown of how many the tier is not known; null where it is of all
 */
public record TiersView(
        String headline,
        Mark mark,
        String finding,
        List<String> notes,
        String explainedAway,
        String reason,
        ForestPlot chart,
        String share,
        String waiting,
        List<Row> rows,
        String same,
        String chance,
        String unknown,
        String caution,
        List<LeftOut> leftOut,
        String json,
        String csv) {

    /**
     * One tier.
     *
     * @param mark the verdict on it; null for the tier that the others are compared with
     * @param address of its cases; null for people who may see none
     */
    public record Row(
            String tier,
            boolean isByPolicy,
            String share,
            String waiting,
            String soon,
            String covered,
            Mark mark,
            String cases,
            String address) {}

    private static final String NONE = "–";

    static TiersView of(
            ValueReport report, Selection selection, Language language, Margins margins, Thresholds thresholds) {
        TierFinding finding = TierFinding.of(report);
        boolean isTold = finding.verdict() != Verdict.NOT_ENOUGH_DATA;
        return new TiersView(
                language.tiers().headline(report),
                mark(finding.verdict(), report, language, margins),
                language.tiers().finding(report).orElse(null),
                language.tiers().notes(report, margins, thresholds),
                isTold ? explainedAway(finding, language) : null,
                isTold ? null : language.tiers().notEnough(report, thresholds),
                isTold ? chart(report, language) : null,
                language.tiers().share(report),
                language.tiers().waiting(report),
                report.tiers().stream()
                        .map(each -> row(each, report, selection, language, margins))
                        .toList(),
                language.likeWithLike(report.strata(), report.strataNotUsed()),
                isTold ? language.tiers().chance(report).orElse(null) : null,
                report.tiers().isEmpty()
                        ? null
                        : language.tiers().unknown(report).orElse(null),
                language.tiers().caution(),
                LeftOutLines.of(report.leftOut(), language),
                address("/api/reports/value", report, selection),
                address("/insight/value.csv", report, selection));
    }

    private static Mark mark(Verdict verdict, ValueReport report, Language language, Margins margins) {
        return Mark.of(
                verdict, language.word(verdict, Served.named(report.measure()).share(), margins));
    }

    private static String explainedAway(TierFinding finding, Language language) {
        Double eValue = finding.tiers().getFirst().share().eValue();
        return eValue == null || !finding.verdict().isUnequal() && finding.verdict() != Verdict.SMALL_DIFFERENCE
                ? null
                : language.explainedAway(eValue);
    }

    private static boolean isTold(Tier tier) {
        return tier.share() != null && TierFinding.verdict(tier) != Verdict.NOT_ENOUGH_DATA;
    }

    private static ForestPlot chart(ValueReport report, Language language) {
        long all = report.tiers().stream()
                .map(Tier::cases)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return Ratios.chart(
                "tiers",
                "How many times as soon each tier is served",
                "Each tier against the one with the most cases, with 95 % intervals; the table beside it holds the same"
                        + " numbers.",
                report.tiers().stream()
                        .filter(each -> isTold(each) && each.hazardRatio().estimate() != null)
                        .map(each -> new Estimate(
                                each.tier(),
                                each.hazardRatio().estimate(),
                                each.hazardRatio().low(),
                                each.hazardRatio().high(),
                                Ratios.weight(each.cases(), all),
                                false))
                        .toList(),
                language);
    }

    private static Row row(Tier tier, ValueReport report, Selection selection, Language language, Margins margins) {
        boolean isReference = tier.share() == null;
        boolean isTold = isTold(tier);
        Served served = Served.named(report.measure());
        return new Row(
                tier.tier(),
                tier.policy().equals("by policy"),
                isReference
                        ? "compared with these"
                        : isTold ? difference(served.share(), tier.share(), language) : NONE,
                isTold ? difference(served.meanWait(), tier.meanWait(), language) : NONE,
                isReference
                        ? "1"
                        : isTold && tier.hazardRatio().estimate() != null
                                ? Ratios.text(
                                        tier.hazardRatio().estimate(),
                                        tier.hazardRatio().low(),
                                        tier.hazardRatio().high(),
                                        language.numbers())
                                : NONE,
                isTold && tier.share().adjusted().coverage() != null
                        ? language.numbers()
                                .decimal(100 * tier.share().adjusted().coverage(), 0)
                        : NONE,
                isReference ? null : mark(TierFinding.verdict(tier), report, language, margins),
                language.numbers().count(tier.cases()),
                selection.cases("value", null).with(listed(tier, served)));
    }

    private static String difference(Measure measure, Comparison comparison, Language language) {
        return Verdict.valueOf(comparison.verdict()) == Verdict.NOT_ENOUGH_DATA
                ? NONE
                : language.difference(
                        measure,
                        Drawings.usual(comparison),
                        comparison.adjusted().estimate(),
                        comparison.adjusted().low(),
                        comparison.adjusted().high());
    }

    private static Map<String, String> listed(Tier tier, Served served) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("served", served == Served.ANSWER ? null : served.word());
        attributes.put("tier", tier.tier());
        return attributes;
    }

    /** An address for the same report. */
    private static String address(String path, ValueReport report, Selection selection) {
        return selection
                .address(path)
                .with("measure", report.measure())
                .with("strata", report.strata().isEmpty() ? null : String.join(",", report.strata()))
                .with("tau", report.tau())
                .toString();
    }
}
