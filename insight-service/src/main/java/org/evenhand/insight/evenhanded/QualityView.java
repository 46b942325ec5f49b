package org.evenhand.insight.evenhanded;

import java.util.List;
import org.evenhand.insight.channels.ChannelTable;
import org.evenhand.insight.charts.BarChart;
import org.evenhand.insight.quality.QualityReport;
import org.evenhand.insight.sentences.Language;

/**
 * What is known of cases, and what is not.
 *
 * @param customers how many they are from; null where that is not told
 * @param chart what is not known, of 100 cases; null where all is known, or nothing is told
 * @param unknown what is not known of any cases
 * @param known what is known of all of them, in words; null where it is nothing
 * @param leftOut what imports could not take
 */
public record QualityView(
        String headline,
        String customers,
        String times,
        BarChart chart,
        List<Unknown> unknown,
        String known,
        List<Way> ways,
        List<LeftOut> leftOut,
        String rejected,
        String caution,
        String json,
        String csv) {

    /** A number with the address of its cases; the address is null for people who may see none. */
    public record Linked(String number, String address) {}

    /** What is not known of some cases. */
    public record Unknown(String what, Linked cases, String ofHundred) {}

    /**
     * The cases that arrived in one way.
     *
     * @param unknown of how many each of the things is not known, in their order
     */
    public record Way(
            ChannelTable.Name name,
            Linked cases,
            Linked answers,
            String whyAnswers,
            Linked endings,
            String whyEndings,
            String resolved,
            String nobodyKnowsWhere,
            List<Linked> unknown) {}

    /** What imports could not take. */
    public record LeftOut(String reason, String channel, String cases, String from) {}

    static QualityView of(QualityReport report, Selection selection, Language language) {
        UnknownAttributes unknown = UnknownAttributes.of(report, selection, language);
        return new QualityView(
                language.quality().headline(report),
                language.quality().customers(report).orElse(null),
                language.quality().times(report),
                unknown.chart(),
                unknown.rows(),
                unknown.known(),
                report.channels().stream()
                        .map(each -> new QualityWays(selection, language, unknown).of(each))
                        .toList(),
                report.leftOut().stream()
                        .map(each -> new LeftOut(
                                each.reason(),
                                ChannelTable.called(each.channel()),
                                language.numbers().count(each.cases()),
                                language.quality().missingFrom(each)))
                        .toList(),
                language.quality().rejectedRows(),
                language.quality().caution(),
                selection.address("/api/reports/data-quality").toString(),
                selection.address("/insight/data-quality.csv").toString());
    }
}
