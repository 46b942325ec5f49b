package org.evenhand.insight.evenhanded;

import org.evenhand.insight.sentences.Scope;
import org.evenhand.insight.treatment.TreatmentReport;

/** Which cases a report is about. */
final class Scopes {

    private Scopes() {}

    static Scope of(TreatmentReport report) {
        return new Scope(
                report.cases(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                "day".equals(report.granularity()));
    }
}
