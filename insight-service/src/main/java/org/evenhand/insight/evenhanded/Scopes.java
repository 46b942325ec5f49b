package org.evenhand.insight.evenhanded;

import org.evenhand.insight.attention.ValueReport;
import org.evenhand.insight.quality.QualityReport;
import org.evenhand.insight.sentences.Scope;
import org.evenhand.insight.treatment.TreatmentReport;
import org.evenhand.insight.wentpublic.WentPublicReport;

/** Which cases a report is about. */
final class Scopes {

    private Scopes() {}

    static Scope of(ValueReport report) {
        return new Scope(
                report.cases(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                "day".equals(report.granularity()));
    }

    static Scope of(WentPublicReport report) {
        return new Scope(
                report.cases(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                "day".equals(report.granularity()));
    }

    static Scope of(QualityReport report) {
        return new Scope(
                report.cases(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                "day".equals(report.granularity()));
    }

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
