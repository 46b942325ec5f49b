package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.charts.HundredFigures;
import org.evenhand.insight.resolutions.ResolutionReport;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.OfHundred;

/**
 * What became of a hundred customers.
 *
 * @param chart null where there is none, and a reason instead
 * @param horizonReason why it is told after less than a week; null where it is not
 * @param list the address of the cases; null for people who may see none
 */
public record SharesPanel(
        String heading,
        HundredFigures chart,
        List<Kind> kinds,
        String sentence,
        String publicShare,
        String horizonReason,
        String reason,
        String cases,
        String list,
        String json,
        String csv) {

    /** So many figures of a kind. */
    public record Kind(String kind, String word, String count) {}

    static SharesPanel of(ResolutionReport report, Selection selection, Language language) {
        ResolutionReport.Group all = report.overall();
        boolean isTold = all.known() && all.enough() && all.shares() != null;
        Map<String, Integer> ofHundred = isTold ? OfHundred.of(all.shares()) : Map.of();
        String sentence = isTold ? language.shares(report, ofHundred) : null;
        return new SharesPanel(
                "Where customers are helped",
                isTold ? HundredFigures.of("hundred", "A hundred customers", sentence, parts(ofHundred)) : null,
                kinds(ofHundred, language),
                sentence,
                isTold ? language.publicShare(report).orElse(null) : null,
                report.horizonReason() == null ? null : language.readable(report.horizonReason()),
                isTold ? null : all.reason() == null ? "there are too few cases" : language.readable(all.reason()),
                language.numbers().count(all.counted()),
                selection.cases("resolution-share", report.horizon()).all(),
                selection.address("/api/reports/resolution-share").toString(),
                selection.address("/insight/resolution-share.csv").toString());
    }

    private static List<HundredFigures.Part> parts(Map<String, Integer> ofHundred) {
        return ofHundred.entrySet().stream()
                .map(each -> new HundredFigures.Part(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Kind> kinds(Map<String, Integer> ofHundred, Language language) {
        List<Kind> kinds = new ArrayList<>();
        ofHundred.forEach((kind, count) -> {
            if (count > 0 || !kind.equals(OfHundred.UNKNOWN)) {
                kinds.add(new Kind(kind, language.kind(kind), String.valueOf(count)));
            }
        });
        return kinds;
    }
}
