package org.evenhand.insight.evenhanded;

import org.evenhand.insight.treatment.Basis;
import org.evenhand.insight.treatment.TreatmentReport;

/** What the numbers of a report were counted from, in a quiet line. */
final class Bases {

    private Bases() {}

    static String of(TreatmentReport report) {
        if (!Basis.ROWS.word().equals(report.basis())) {
            return "Counted from sums that are kept up to date.";
        }
        return report.basisBecause() == null
                ? "Counted case by case."
                : "Counted case by case: " + report.basisBecause() + ".";
    }
}
