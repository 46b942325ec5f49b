package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints whether cases are resolved sooner once they are public. */
record WentPublicReport(JsonNode report) {

    String text() {
        JsonNode effect = report.path("effect");
        return Findings.heading(report)
                + "%s cases began in private, %s of them went public; among cases of the same %s\n\n"
                        .formatted(
                                Numbers.count(report.path("privateCases")),
                                Numbers.count(report.path("wentPublic")),
                                Findings.strata(report))
                + "Once public: resolved %s times as soon, p %s\n"
                        .formatted(Findings.ratio(effect), Findings.p(effect.path("p")))
                + "Verdict: %s\n".formatted(report.path("verdict").asText())
                + Findings.because("Not enough data", report.path("because"))
                + report.path("caution").asText()
                + "\n";
    }
}
