package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** Prints how cases ended, of a hundred, and what share of it everybody could read. */
record ResolutionReport(JsonNode report) {

    String text() {
        TextTable table = new TextTable()
                .left("group")
                .right("cases")
                .right("in public")
                .right("in private")
                .right("unknown")
                .right("unresolved")
                .right("open")
                .right("share in public")
                .right("handed off");
        row(table, report.path("overall"));
        report.path("groups").forEach(group -> row(table, group));
        return Findings.heading(report)
                + "of 100 cases, %s after they arrived\n\n"
                        .formatted(report.path("horizon").asText())
                + table.text()
                + "\n"
                + Findings.because("Looked at sooner", report.path("horizonReason"))
                + Findings.because("Not known", report.path("reason"))
                + (report.path("known").asBoolean()
                        ? Findings.because("Only counts", report.path("overall").path("reason"))
                        : "");
    }

    private static void row(TextTable table, JsonNode group) {
        JsonNode shares = group.path("shares");
        String audience = group.path("audience").isTextual()
                ? ", " + group.path("audience").asText()
                : "";
        table.row(List.of(
                group.path("group").asText() + audience,
                Numbers.count(group.path("counted")),
                share(shares.path("resolvedInPublic")),
                share(shares.path("resolvedInPrivate")),
                share(shares.path("resolvedUnknownAudience")),
                share(shares.path("unresolved")),
                share(shares.path("open")),
                Findings.ofHundred(group.path("share")),
                Findings.ofHundred(group.path("handOff"))));
    }

    private static String share(JsonNode estimate) {
        return estimate.path("estimate").isNumber()
                ? String.format(
                        Locale.ROOT, "%.1f", 100 * estimate.path("estimate").asDouble())
                : Numbers.NONE;
    }
}
