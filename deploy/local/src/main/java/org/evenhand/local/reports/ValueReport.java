package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints whether customers of different value are served alike. */
record ValueReport(JsonNode report) {

    String text() {
        StringBuilder text = new StringBuilder(Findings.heading(report))
                .append("%s within %s, among cases of the same %s; the tier of %s cases is not known\n\n"
                        .formatted(
                                report.path("measure").asText(),
                                report.path("tau").asText(),
                                Findings.strata(report),
                                Numbers.count(report.path("unknownTier"))))
                .append(new ClassTable("tier", "tier", report.path("tiers")).text())
                .append('\n')
                .append("All tiers served equally soon: p %s\n".formatted(Findings.p(report.path("p"))))
                .append(Findings.because("Nothing is compared", report.path("reason")));
        for (JsonNode tier : report.path("tiers")) {
            if (tier.path("policy").asText().equals("by policy")) {
                text.append("%s: another service is promised by policy\n"
                        .formatted(tier.path("tier").asText()));
            }
        }
        return text.toString();
    }
}
