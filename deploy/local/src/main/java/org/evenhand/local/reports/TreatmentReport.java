package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how two sides fare, crude and among cases of the same sort, with the verdict and what it rests on. */
final class TreatmentReport {

    private static final String NEEDED =
            "Cases needed: so many on each side show in 80 of 100 comparisons that sides which fare alike do so.\n";

    private final JsonNode report;

    TreatmentReport(JsonNode report) {
        this.report = report;
    }

    String text() {
        StringBuilder text = new StringBuilder(heading());
        if (report.path("comparisons").isEmpty()) {
            return text.append("\nNothing is compared: ")
                    .append(report.path("reason").asText())
                    .append(".\n")
                    .toString();
        }
        text.append('\n').append(numbers()).append('\n').append(verdicts());
        text.append(parity());
        report.path("strataNotUsed").forEach(each -> text.append("Not compared within ")
                .append(each.path("stratum").asText())
                .append(": ")
                .append(each.path("reason").asText())
                .append(".\n"));
        return text.toString();
    }

    private String heading() {
        List<String> strata = new ArrayList<>();
        report.path("strata").forEach(each -> strata.add(each.asText()));
        return """
            %s: %s cases, known until %s%s
            %s within %s, in %s, %s; adjusted: among cases of the same %s
            """.formatted(
                        report.path("brand").asText(),
                        Numbers.count(report.path("cases")),
                        report.path("observedUntil").asText("not known"),
                        Findings.basis(report),
                        report.path("measure").asText(),
                        report.path("tau").asText(),
                        unit(),
                        report.path("difference").asText(),
                        strata.isEmpty() ? "period" : String.join(", ", strata));
    }

    private String unit() {
        return switch (report.path("unit").asText()) {
            case "share" -> "points of 100";
            case "seconds" -> "minutes";
            default -> report.path("unit").asText();
        };
    }

    private String numbers() {
        TextTable table = new TextTable()
                .left("a")
                .left("b")
                .right("crude a")
                .right("crude b")
                .right("crude")
                .right("adjusted a")
                .right("adjusted b")
                .right("adjusted")
                .right("coverage");
        for (JsonNode each : report.path("comparisons")) {
            table.row(List.of(
                    each.path("a").asText(),
                    each.path("b").asText(),
                    number(each.path("crude").path("a").path("value")),
                    number(each.path("crude").path("b").path("value")),
                    withInterval(each.path("crude")),
                    number(each.path("adjusted").path("a").path("value")),
                    number(each.path("adjusted").path("b").path("value")),
                    withInterval(each.path("adjusted")),
                    Numbers.percent(each.path("adjusted").path("coverage"))));
        }
        return table.text();
    }

    private String verdicts() {
        TextTable table = new TextTable()
                .left("a")
                .left("b")
                .left("verdict")
                .right("p")
                .right("hazard ratio")
                .right("cases needed")
                .left("flags");
        List<String> reasons = new ArrayList<>();
        for (JsonNode each : report.path("comparisons")) {
            List<String> flags = new ArrayList<>();
            each.path("flags").forEach(flag -> flags.add(flag.asText()));
            table.row(List.of(
                    each.path("a").asText(),
                    each.path("b").asText(),
                    each.path("verdict").asText(),
                    significant(each.path("pAdjusted")),
                    ratioWithInterval(each.path("hazardRatio")),
                    Numbers.count(each.path("needed").path("toShowEquality")),
                    String.join(", ", flags)));
            if (each.path("because").isTextual()) {
                reasons.add("Not enough data: " + each.path("because").asText() + ".\n");
            }
        }
        return table.text() + NEEDED + (reasons.isEmpty() ? "" : "\n" + String.join("", reasons));
    }

    private String parity() {
        JsonNode parity = report.path("parity");
        if (!parity.path("gap").isNumber()) {
            return "";
        }
        return "Parity gap: %s between %s and %s, ratio %s; of noisy groups it comes out too wide.\n"
                .formatted(
                        parity.path("low").isNumber()
                                ? "%s [%s, %s]"
                                        .formatted(
                                                number(parity.path("gap")),
                                                number(parity.path("low")),
                                                number(parity.path("high")))
                                : number(parity.path("gap")),
                        parity.path("highest").asText(),
                        parity.path("lowest").asText(),
                        parity.path("ratio").isNumber()
                                ? String.format(
                                        Locale.ROOT,
                                        "%.2f",
                                        parity.path("ratio").asDouble())
                                : Numbers.NONE);
    }

    private String withInterval(JsonNode estimate) {
        if (!estimate.path("estimate").isNumber()) {
            return Numbers.NONE;
        }
        return "%s [%s, %s]"
                .formatted(
                        number(estimate.path("estimate")), number(estimate.path("low")), number(estimate.path("high")));
    }

    private String number(JsonNode value) {
        if (!value.isNumber()) {
            return Numbers.NONE;
        }
        return switch (report.path("unit").asText()) {
            case "share" -> String.format(Locale.ROOT, "%.1f", 100 * value.asDouble());
            case "seconds" -> String.format(Locale.ROOT, "%.1f", value.asDouble() / 60);
            default -> String.format(Locale.ROOT, "%.3f", value.asDouble());
        };
    }

    private static String ratioWithInterval(JsonNode ratio) {
        return ratio.path("estimate").isNumber() && ratio.path("low").isNumber()
                ? String.format(
                        Locale.ROOT,
                        "%.3f [%.3f, %.3f]",
                        ratio.path("estimate").asDouble(),
                        ratio.path("low").asDouble(),
                        ratio.path("high").asDouble())
                : Numbers.NONE;
    }

    private static String significant(JsonNode p) {
        return p.isNumber() ? String.format(Locale.ROOT, "%.3g", p.asDouble()) : Numbers.NONE;
    }
}
