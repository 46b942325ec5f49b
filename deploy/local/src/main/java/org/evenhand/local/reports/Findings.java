package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What several reports say in the same way. */
final class Findings {

    private Findings() {}

    /** The first line of a report. */
    static String heading(JsonNode report) {
        return "%s: %s cases, known until %s%s\n"
                .formatted(
                        report.path("brand").asText(),
                        Numbers.count(report.path("cases")),
                        report.path("observedUntil").asText("not known"),
                        basis(report));
    }

    /** That a report was made from cells, where it was. */
    static String basis(JsonNode report) {
        return report.path("basis").asText().equals("cells") ? ", from cells" : "";
    }

    /** As in "41.2 [38.0, 44.5]", of a hundred. */
    static String ofHundred(JsonNode estimate) {
        return withInterval(estimate, 100, "%.1f");
    }

    /** As in "1.107 [1.081, 1.133]". */
    static String ratio(JsonNode estimate) {
        return withInterval(estimate, 1, "%.3f");
    }

    private static String withInterval(JsonNode estimate, int times, String format) {
        if (!estimate.path("estimate").isNumber()) {
            return Numbers.NONE;
        }
        String value = number(estimate.path("estimate"), times, format);
        return estimate.path("low").isNumber() && estimate.path("high").isNumber()
                ? "%s [%s, %s]"
                        .formatted(
                                value,
                                number(estimate.path("low"), times, format),
                                number(estimate.path("high"), times, format))
                : value;
    }

    private static String number(JsonNode value, int times, String format) {
        return String.format(Locale.ROOT, format, times * value.asDouble());
    }

    static String p(JsonNode p) {
        return p.isNumber() ? String.format(Locale.ROOT, "%.3g", p.asDouble()) : Numbers.NONE;
    }

    /** A sentence with the reason that stands somewhere; nothing if none does. */
    static String because(String what, JsonNode reason) {
        return reason.isTextual() ? what + ": " + reason.asText() + ".\n" : "";
    }

    static String strata(JsonNode report) {
        StringBuilder strata = new StringBuilder();
        report.path("strata")
                .forEach(each -> strata.append(strata.isEmpty() ? "" : ", ").append(each.asText()));
        return strata.isEmpty() ? "period" : strata.toString();
    }
}
