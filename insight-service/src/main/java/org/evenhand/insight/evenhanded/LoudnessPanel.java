package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.attention.LoudnessReport;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.charts.ForestPlot;
import org.evenhand.insight.charts.ForestPlot.Estimate;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.LoudnessFinding;
import org.evenhand.insight.sentences.Numbers;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/**
 * Whether followers buy service.
 *
 * @param together how the headline goes with all louder customers together; null where it is they who stand out
 * @param perDoubling what twice the followers do; null where only counting case by case tells
 * @param caseByCase the address of the page that counts this case by case; null where it is counted so
 * @param chart how many times as soon each class is answered; null where there is none
 * @param reason why nothing is said; null where something is
 */
public record LoudnessPanel(
        String headline,
        Mark mark,
        String together,
        String perDoubling,
        String control,
        String caseByCase,
        ForestPlot chart,
        List<Row> rows,
        String reason,
        String unknown,
        String json,
        String csv) {

    /**
     * One class of followers.
     *
     * @param address of its cases; null for people who may see none
     */
    public record Row(String reach, String cases, String address, String answered, String soon) {}

    static LoudnessPanel of(
            LoudnessReport report, Selection selection, Language language, Margins margins, Thresholds thresholds) {
        Verdict verdict = LoudnessFinding.of(report).verdict();
        boolean isFromSums = report.basis().equals(Basis.CELLS.word());
        boolean isTold = verdict != Verdict.NOT_ENOUGH_DATA;
        return new LoudnessPanel(
                language.loudness(report),
                Mark.of(verdict, language.word(verdict, Measure.ANSWER_24H, margins)),
                language.louderTogether(report).orElse(null),
                isTold && !isFromSums ? language.perDoubling(report) : null,
                isTold && !isFromSums ? language.control(report) : null,
                isTold && isFromSums
                        ? selection.address("/insight").with(Choice.LOUDNESS, Choice.CASE_BY_CASE) + "#louder"
                        : null,
                isTold ? chart(report, language) : null,
                report.classes().stream()
                        .map(each -> row(each, report, isTold, selection, language))
                        .toList(),
                isTold ? null : language.notEnough(report, thresholds),
                isNone(report.unknownReach()) ? null : language.numbers().count(report.unknownReach()),
                selection.address("/api/reports/loudness").toString(),
                selection
                        .address("/insight/loudness.csv")
                        .with(Choice.LOUDNESS, isFromSums ? null : Choice.CASE_BY_CASE)
                        .toString());
    }

    private static boolean isNone(Long cases) {
        return cases != null && cases == 0;
    }

    private static ForestPlot chart(LoudnessReport report, Language language) {
        List<Estimate> estimates = new ArrayList<>();
        for (ReachClass each : report.classes()) {
            if (each.hazardRatio().estimate() != null && each.share() != null) {
                estimates.add(new Estimate(
                        language.attribute("reach", each.reach()),
                        each.hazardRatio().estimate(),
                        each.hazardRatio().low(),
                        each.hazardRatio().high(),
                        Ratios.weight(each.cases(), report.publicCases()),
                        false));
            }
        }
        return Ratios.chart(
                "loudness",
                "How many times as soon an answer comes",
                "Each class of followers against the one with the fewest, with 95 % intervals; the table beside it holds the"
                        + " same numbers.",
                estimates,
                language);
    }

    private static Row row(
            ReachClass each, LoudnessReport report, boolean isTold, Selection selection, Language language) {
        Comparison share = each.share();
        boolean isReference = share == null;
        Numbers numbers = language.numbers();
        return new Row(
                language.attribute("reach", each.reach()),
                numbers.count(each.cases()),
                selection.cases("loudness", null).with(publicWith(each.reach())),
                !isTold
                        ? "–"
                        : isReference
                                ? "compared with these"
                                : language.difference(
                                        Measure.ANSWER_24H,
                                        1,
                                        share.adjusted().estimate(),
                                        share.adjusted().low(),
                                        share.adjusted().high()),
                !isTold || each.hazardRatio().estimate() == null
                        ? "–"
                        : isReference
                                ? "1"
                                : Ratios.text(
                                        each.hazardRatio().estimate(),
                                        each.hazardRatio().low(),
                                        each.hazardRatio().high(),
                                        numbers));
    }

    private static Map<String, String> publicWith(String reach) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(Attribute.AUDIENCE.word(), "public");
        attributes.put(Attribute.REACH.word(), reach);
        return attributes;
    }
}
