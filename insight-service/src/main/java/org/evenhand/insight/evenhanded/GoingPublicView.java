package org.evenhand.insight.evenhanded;

import java.util.List;
import org.evenhand.insight.charts.ForestPlot;
import org.evenhand.insight.charts.ForestPlot.Estimate;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.evenhanded.ComparisonView.LeftOut;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.wentpublic.WentPublicReport;
import org.evenhand.statistics.EValue;
import org.evenhand.statistics.Verdict;

/**
 * Whether cases are resolved sooner once their customer has gone public.
 *
 * @param finding how much sooner; null where that is not known
 * @param explainedAway how strong something unrecorded would have to be; null where nothing was found
 * @param reason why nothing is said; null where something is
 * @param chart how many times as soon; null where there is none
 * @param chance how likely chance would find as much; null where that was not tested
 */
public record GoingPublicView(
        String headline,
        Mark mark,
        String finding,
        String explainedAway,
        String reason,
        ForestPlot chart,
        List<Row> rows,
        String same,
        String chance,
        String caution,
        List<LeftOut> leftOut,
        String json,
        String csv) {

    /**
     * Cases before they went public, or after.
     *
     * @param address of them; null where no list holds just these, and for people who may see none
     */
    public record Row(String when, String soon, String resolved, String cases, String address) {}

    private static final String NONE = "–";

    static GoingPublicView of(WentPublicReport report, Selection selection, Language language) {
        Effect effect = report.effect();
        boolean isTold = effect.estimate() != null;
        return new GoingPublicView(
                language.goingPublic().headline(report),
                Mark.of(verdict(report), language.goingPublic().word(report)),
                language.goingPublic().finding(report).orElse(null),
                isTold && verdict(report).isUnequal()
                        ? language.goingPublic().explainedAway(EValue.ofCommonHazards(effect.estimate()))
                        : null,
                isTold ? null : language.goingPublic().notEnough(report),
                isTold ? chart(effect, language) : null,
                Long.valueOf(0).equals(report.wentPublic()) ? List.of() : rows(report, selection, language),
                language.likeWithLike(report.strata(), report.strataNotUsed()),
                effect.p() == null ? null : language.numbers().probability(effect.p()),
                language.goingPublic().caution(),
                LeftOutLines.of(report.leftOut(), language),
                address("/api/reports/went-public", report, selection),
                address("/insight/went-public.csv", report, selection));
    }

    private static Verdict verdict(WentPublicReport report) {
        return switch (report.verdict()) {
            case "SOONER" -> Verdict.UNEQUAL_HIGHER;
            case "LATER" -> Verdict.UNEQUAL_LOWER;
            case "UNCLEAR" -> Verdict.UNCLEAR;
            default -> Verdict.NOT_ENOUGH_DATA;
        };
    }

    private static ForestPlot chart(Effect effect, Language language) {
        return Ratios.chart(
                "going-public",
                "How many times as soon a case is resolved once it is public",
                "Against a comparable case that is still private, with its 95 % interval; the table beside it holds the same"
                        + " numbers.",
                List.of(new Estimate("Once public", effect.estimate(), effect.low(), effect.high(), 1, false)),
                language);
    }

    private static List<Row> rows(WentPublicReport report, Selection selection, Language language) {
        Effect effect = report.effect();
        return List.of(
                new Row(
                        "While private",
                        effect.estimate() == null ? NONE : "1",
                        language.numbers().count(report.resolvedBefore()),
                        language.numbers().count(report.privateCases()),
                        selection.cases("went-public", null).all()),
                new Row(
                        "Once public",
                        effect.estimate() == null
                                ? NONE
                                : Ratios.text(effect.estimate(), effect.low(), effect.high(), language.numbers()),
                        language.numbers().count(report.resolvedAfter()),
                        language.numbers().count(report.wentPublic()),
                        null));
    }

    /** An address for the same report. */
    private static String address(String path, WentPublicReport report, Selection selection) {
        return selection
                .address(path)
                .with("strata", report.strata().isEmpty() ? null : String.join(",", report.strata()))
                .toString();
    }
}
