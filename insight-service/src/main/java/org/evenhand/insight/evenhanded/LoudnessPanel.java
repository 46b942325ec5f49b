package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.insight.charts.ForestPlot;
import org.evenhand.insight.charts.ForestPlot.Estimate;
import org.evenhand.insight.charts.LogarithmicScale;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Numbers;
import org.evenhand.insight.treatment.LoudnessReport;
import org.evenhand.insight.treatment.LoudnessReport.ReachClass;
import org.evenhand.insight.treatment.Measure;
import org.evenhand.insight.treatment.TreatmentReport.Comparison;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Verdict;

/**
 * Whether followers buy service.
 *
 * @param chart how many times as soon each class is answered; null where there is none
 * @param reason why nothing is said; null where something is
 */
public record LoudnessPanel(
        String headline,
        Mark mark,
        String perDoubling,
        String control,
        ForestPlot chart,
        List<Row> rows,
        String reason,
        String unknown,
        String json,
        String csv) {

    /** One class of followers. */
    public record Row(String reach, String cases, String address, String answered, String soon) {}

    static LoudnessPanel of(LoudnessReport report, Selection selection, Language language, Margins margins) {
        Verdict verdict = Verdict.valueOf(report.verdict());
        boolean isTold = verdict != Verdict.NOT_ENOUGH_DATA;
        return new LoudnessPanel(
                language.loudness(report),
                Mark.of(verdict, language.word(verdict, Measure.ANSWER_24H, margins)),
                isTold ? language.perDoubling(report) : null,
                isTold ? language.control(report) : null,
                isTold ? chart(report, language) : null,
                report.classes().stream()
                        .map(each -> row(each, report, isTold, language))
                        .toList(),
                isTold ? null : reason(report),
                isNone(report.unknownReach()) ? null : language.numbers().count(report.unknownReach()),
                selection.address("/api/reports/loudness").toString(),
                selection.address("/insight/loudness.csv").toString());
    }

    private static boolean isNone(Long cases) {
        return cases != null && cases == 0;
    }

    /** Half where it is not told how many there are. */
    private static double weight(Long cases, Long all) {
        return cases == null || all == null || all == 0 ? 0.5 : (double) cases / all;
    }

    private static String reason(LoudnessReport report) {
        return isNone(report.publicCases())
                ? "no case of this period began in public"
                : report.because() == null ? "there is nothing to compare" : report.because();
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
                        weight(each.cases(), report.publicCases()),
                        false));
            }
        }
        if (estimates.isEmpty()) {
            return null;
        }
        LogarithmicScale scale = LogarithmicScale.around(ForestPlot.numbers(estimates));
        return ForestPlot.of(
                "loudness",
                "How many times as soon an answer comes",
                "Each class of followers against the one with the fewest, with 95 % intervals; the table beside it holds the"
                        + " same numbers.",
                estimates,
                scale,
                1,
                1,
                value -> language.numbers().plain(value, 2) + "×");
    }

    private static Row row(ReachClass each, LoudnessReport report, boolean isTold, Language language) {
        Comparison share = each.share();
        boolean isReference = share == null;
        Numbers numbers = language.numbers();
        return new Row(
                language.attribute("reach", each.reach()),
                numbers.count(each.cases()),
                null,
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
                !isTold || each.hazardRatio().estimate() == null ? "–" : isReference ? "1" : soon(each, numbers));
    }

    private static String soon(ReachClass each, Numbers numbers) {
        String ratio = numbers.decimal(each.hazardRatio().estimate(), 2);
        return each.hazardRatio().low() == null
                ? ratio
                : "%s (%s to %s)"
                        .formatted(
                                ratio,
                                numbers.decimal(each.hazardRatio().low(), 2),
                                numbers.decimal(each.hazardRatio().high(), 2));
    }
}
