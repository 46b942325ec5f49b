package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints whether customers with more followers are served sooner. */
record LoudnessReport(JsonNode report) {

    String text() {
        StringBuilder text = new StringBuilder(Findings.heading(report))
                .append(
                        "%s within %s, in public, among cases of the same %s; %s of %s public cases have no known reach\n\n"
                                .formatted(
                                        report.path("measure").asText(),
                                        report.path("tau").asText(),
                                        Findings.strata(report),
                                        Numbers.count(report.path("unknownReach")),
                                        Numbers.count(report.path("publicCases"))))
                .append(new ClassTable("followers", "reach", report.path("classes")).text())
                .append('\n');
        JsonNode effect = report.path("perDoubling");
        text.append("Twice the followers: %s times as soon, p %s\n"
                .formatted(Findings.ratio(effect), Findings.p(effect.path("p"))));
        text.append(Findings.because("Not said", effect.path("reason")));
        JsonNode control = report.path("control").path("perDoubling");
        text.append("The same customers in private: %s, p %s\n"
                .formatted(Findings.ratio(control), Findings.p(control.path("p"))));
        text.append(Findings.because("Not said", control.path("reason")));
        text.append("Trend over the classes: p %s\n"
                .formatted(Findings.p(report.path("trend").path("p"))));
        text.append("Verdict: %s\n".formatted(report.path("verdict").asText()));
        text.append(Findings.because("Not enough data", report.path("because")));
        report.path("flags")
                .forEach(flag -> text.append("Flag: ").append(flag.asText()).append('\n'));
        return text.toString();
    }
}
