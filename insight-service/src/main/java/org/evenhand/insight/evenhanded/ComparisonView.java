package org.evenhand.insight.evenhanded;

import java.util.List;
import org.evenhand.insight.charts.BarChart;
import org.evenhand.insight.charts.CurveChart;
import org.evenhand.insight.charts.ForestPlot;

/**
 * One comparison from near.
 *
 * @param card what was found, in words
 * @param pace how fast one side is against the other, in a sentence; null where that is not told
 * @param parts what the gap comes from; null where it has no parts
 * @param course how the sides went; null where the measure has none
 * @param forest what each topic says; null where nothing can be drawn
 * @param zone up to which difference two sides count as alike, in a sentence
 * @param model what a model says where strata are too thin, and what it is; null where there is none
 * @param forestMost how many topics are drawn, where that is not all of them
 */
public record ComparisonView(
        Card card,
        String pace,
        String heterogeneity,
        Numbers numbers,
        Course course,
        Gap parts,
        ForestPlot forest,
        String forestUnit,
        String forestMost,
        String zone,
        String model,
        Sorts sorts,
        List<LeftOut> leftOut) {

    /** The crude numbers beside those of comparable customers. */
    public record Numbers(
            String unit, String same, List<NumberRow> rows, List<RatioRow> ratios, String p, String eValue) {}

    /** Both sides and what lies between them. */
    public record NumberRow(String label, String a, String b, String difference) {}

    /** How many times as soon. */
    public record RatioRow(String label, String ratio) {}

    /** The curves, and the table of their points. */
    public record Course(CurveChart crude, CurveChart like, String area, List<MomentRow> rows) {}

    /** What stands on the curves at one moment. */
    public record MomentRow(
            String moment, String a, String riskA, String b, String riskB, String likeA, String likeB) {}

    /** What a gap comes from. */
    public record Gap(BarChart chart, String of, String sentence, String offSupport) {}

    /**
     * Every sort of cases.
     *
     * @param rows those that were compared
     * @param hidden how many more of them there are than rows
     * @param others the largest of those that could not be compared
     */
    public record Sorts(String heading, List<SortRow> rows, String hidden, List<SortRow> others) {}

    /** One sort of cases. */
    public record SortRow(
            String name,
            String casesA,
            String linkA,
            String casesB,
            String linkB,
            String a,
            String b,
            String difference,
            String weight) {}

    /** Cases that are in no number. */
    public record LeftOut(String why, String cases) {}
}
