package org.evenhand.insight.comparison;

import java.io.StringWriter;
import java.util.Map;
import org.evenhand.insight.csv.Csv;

/** A file with one row for every number of every group, all with the same last cells. */
public final class FindingRows {

    private final StringWriter text = new StringWriter();
    private final Csv csv = new Csv(text);
    private final String brand;
    private final Object[] last;

    /** Starts it; the last cells are the period and moments of the report. */
    public FindingRows(String brand, Object from, Object to, Object asOf, Object observedUntil) {
        this.brand = brand;
        this.last = new Object[] {from, to, asOf, observedUntil};
        csv.row(
                "brand",
                "group",
                "figure",
                "value",
                "unit",
                "low",
                "high",
                "n",
                "reason",
                "from",
                "to",
                "as_of",
                "observed_until");
    }

    private void row(
            String group, String figure, Object value, String unit, Double low, Double high, Long n, String reason) {
        csv.row(brand, group, figure, value, unit, low, high, n, reason, last[0], last[1], last[2], last[3]);
    }

    public void row(String group, String figure, Object value, String unit, String reason) {
        row(group, figure, value, unit, null, null, null, reason);
    }

    public void count(String group, String figure, Long cases) {
        row(group, figure, cases, "cases", null);
    }

    public void effect(String group, String figure, Effect effect) {
        row(group, figure, effect.estimate(), "ratio", effect.low(), effect.high(), effect.cases(), effect.reason());
        row(group, figure + "-p", effect.p(), "", effect.reason());
    }

    public void ratio(String group, String figure, Ratio ratio) {
        row(group, figure, ratio.estimate(), "ratio", ratio.low(), ratio.high(), null, ratio.reason());
    }

    public void comparison(String group, String figure, String unit, Comparison comparison) {
        var crude = comparison.crude();
        row(group, figure + "-crude", crude.estimate(), unit, crude.low(), crude.high(), null, crude.reason());
        var adjusted = comparison.adjusted();
        row(
                group,
                figure + "-adjusted",
                adjusted.estimate(),
                unit,
                adjusted.low(),
                adjusted.high(),
                adjusted.a().cases() == null || adjusted.b().cases() == null
                        ? null
                        : Long.valueOf(adjusted.a().cases() + adjusted.b().cases()),
                adjusted.reason());
        row(group, figure + "-coverage", adjusted.coverage(), "share", null);
        row(group, figure + "-p", comparison.p(), "", comparison.pReason());
        row(group, figure + "-p-adjusted", comparison.pAdjusted(), "", comparison.pReason());
        row(group, figure + "-verdict", comparison.verdict(), "", comparison.because());
    }

    public void leftOut(Map<String, Long> leftOut) {
        leftOut.forEach((why, cases) -> row(null, "left-out", cases, "cases", why));
    }

    public String text() {
        return text.toString();
    }
}
