package org.evenhand.insight.evenhanded;

import java.util.Locale;
import org.evenhand.insight.treatment.Basis;
import org.evenhand.insight.treatment.TreatmentReport;

/** What the numbers of a report were counted from, in a quiet line. */
final class Bases {

    private Bases() {}

    static String of(TreatmentReport report) {
        return switch (Basis.valueOf(report.basis().toUpperCase(Locale.ROOT))) {
            case CELLS -> "Counted from sums by month, which follow every case.";
            case ROWS ->
                report.basisBecause() == null
                        ? "Counted case by case."
                        : "Counted case by case, because " + report.basisBecause() + ".";
        };
    }
}
