package org.evenhand.insight.treatment;

import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.util.Set;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.csv.Csv;

/** The report as a file: one row for every number of every comparison. */
public final class TreatmentFile {

    /** What has a reason besides its value; where other figures have a value, nothing needs to be explained. */
    private static final Set<String> WITH_REASON = Set.of("verdict", "left-out", "stratum-not-used");

    private TreatmentFile() {}

    public static Response of(TreatmentReport report) {
        return Csv.answer(text(report), "equal-treatment", report.brand(), report.measure())
                .build();
    }

    private static String text(TreatmentReport report) {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        csv.row(
                "brand",
                "compare",
                "measure",
                "tau",
                "a",
                "b",
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
        report.comparisons()
                .forEach(comparison -> new Rows(csv, report, comparison.a(), comparison.b()).of(comparison));
        if (report.parity() != null) {
            new Rows(csv, report, null, null).of(report.parity());
        }
        return text.toString();
    }

    private record Rows(Csv csv, TreatmentReport report, String a, String b) {

        void of(GroupParity parity) {
            String why = parity.reason() == null ? parity.intervalReason() : parity.reason();
            row("parity-gap", parity.gap(), "share", parity.low(), parity.high(), null, why);
            row("parity-ratio", parity.ratio(), "ratio", parity.reason());
            row("parity-highest", parity.highest(), "", parity.reason());
            row("parity-lowest", parity.lowest(), "", parity.reason());
            parity.rates().forEach((group, rate) -> row("parity-rate-of-" + group, rate, "share", null));
        }

        void of(Comparison comparison) {
            var crude = comparison.crude();
            row("crude", crude.estimate(), report.unit(), crude.low(), crude.high(), null, crude.reason());
            side("crude-a", crude.a());
            side("crude-b", crude.b());
            var adjusted = comparison.adjusted();
            row(
                    "adjusted",
                    adjusted.estimate(),
                    report.unit(),
                    adjusted.low(),
                    adjusted.high(),
                    null,
                    adjusted.reason());
            side("adjusted-a", adjusted.a());
            side("adjusted-b", adjusted.b());
            row("coverage", adjusted.coverage(), "share", null, null, null, null);
            strata(adjusted);
            row(
                    "treatment",
                    comparison.kitagawa().treatment(),
                    "share",
                    comparison.kitagawa().reason());
            row(
                    "mix",
                    comparison.kitagawa().mix(),
                    "share",
                    comparison.kitagawa().reason());
            row("p", comparison.p(), "", comparison.pReason());
            row("p-adjusted", comparison.pAdjusted(), "", comparison.pReason());
            var hazards = comparison.hazardRatio();
            row("hazard-ratio", hazards.estimate(), "ratio", hazards.low(), hazards.high(), null, hazards.reason());
            row("e-value", comparison.eValue(), "ratio", comparison.eValueReason());
            row(
                    "heterogeneity-p",
                    comparison.heterogeneity().p(),
                    "",
                    comparison.heterogeneity().reason());
            var needed = comparison.needed();
            row("needed-to-allow-equality", needed.toAllowEquality(), "cases per side", needed.reason());
            row("needed-to-show-equality", needed.toShowEquality(), "cases per side", needed.reason());
            row("needed-to-find-margin", needed.toFindMargin(), "cases per side", needed.reason());
            var model = comparison.modelBased();
            row("model-based", model.estimate(), report.unit(), model.low(), model.high(), model.n(), model.reason());
            row("verdict", comparison.verdict(), "", comparison.because());
            comparison.flags().forEach(flag -> row("flag", flag, "", null));
            comparison
                    .strataThatWeigh()
                    .forEach(each -> row("difference-in-" + each.stratum(), each.difference(), report.unit(), null));
            comparison.leftOut().forEach((why, cases) -> row("left-out", cases, "cases", why));
        }

        private void strata(Comparison.Adjusted adjusted) {
            report.strata().forEach(each -> row("stratum", each, "", null));
            report.strataNotUsed().forEach(each -> row("stratum-not-used", each.stratum(), "", each.reason()));
            adjusted.coarsened().forEach(step -> row("coarsened", step, "", null));
            row("strata-used", adjusted.strataUsed(), "strata", null);
            row("strata-of-all", adjusted.strataOfAll(), "strata", null);
        }

        private void side(String figure, Side side) {
            row(figure, side.value(), report.unit(), null, null, side.cases(), null);
        }

        private void row(String figure, Object value, String unit, String reason) {
            row(figure, value, unit, null, null, null, reason);
        }

        private void row(String figure, Object value, String unit, Double low, Double high, Long n, String reason) {
            csv.row(
                    report.brand(),
                    report.compare(),
                    report.measure(),
                    report.tau(),
                    a,
                    b,
                    figure,
                    value,
                    unit,
                    low,
                    high,
                    n,
                    value == null || WITH_REASON.contains(figure) ? reason : null,
                    report.from(),
                    report.to(),
                    report.asOf(),
                    report.observedUntil());
        }
    }
}
