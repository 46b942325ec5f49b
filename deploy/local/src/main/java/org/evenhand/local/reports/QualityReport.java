package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Prints which cases are in no number, and why. */
record QualityReport(JsonNode report) {

    String text() {
        TextTable table = new TextTable()
                .left("channel")
                .left("audience")
                .left("source")
                .left("what")
                .right("cases")
                .left("why");
        report.path("channels").forEach(channel -> rows(table, channel));
        report.path("leftOut")
                .forEach(each -> table.row(List.of(
                        each.path("channel").asText(),
                        "",
                        "",
                        "left out by " + each.path("of").asText(),
                        Numbers.count(each.path("cases")),
                        each.path("reason").asText())));
        return Findings.heading(report)
                + "%s customers, %s of them with more than one case; times are known to the %s\n\n"
                        .formatted(
                                Numbers.count(report.path("customers")),
                                Numbers.percent(report.path("shareWithMoreThanOneCase")),
                                report.path("granularity").asText("second"))
                + table.text()
                + Findings.because(
                        "\nRejected rows", report.path("rejectedRows").path("reason"));
    }

    private static void rows(TextTable table, JsonNode channel) {
        row(table, channel, "all", channel.path("cases"), "");
        for (Map.Entry<String, JsonNode> each : channel.path("answersLeftOut").properties()) {
            row(table, channel, "answers left out", each.getValue(), each.getKey());
        }
        for (Map.Entry<String, JsonNode> each : channel.path("endingsLeftOut").properties()) {
            row(table, channel, "endings left out", each.getValue(), each.getKey());
        }
        if (channel.path("resolvedUnknownAudience").asLong() > 0) {
            row(table, channel, "resolved, audience unknown", channel.path("resolvedUnknownAudience"), "");
        }
        for (Map.Entry<String, JsonNode> each : channel.path("unknown").properties()) {
            row(table, channel, each.getKey() + " unknown", each.getValue(), "");
        }
    }

    private static void row(TextTable table, JsonNode channel, String what, JsonNode cases, String why) {
        table.row(List.of(
                channel.path("channel").asText(),
                channel.path("audience").asText(),
                channel.path("source").asText(""),
                what,
                Numbers.count(cases),
                why));
    }
}
