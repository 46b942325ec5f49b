package org.evenhand.insight.sentences;

import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.treatment.TreatmentReport;
import org.evenhand.insight.treatment.TreatmentReports;

/** From what numbers were made, in English. */
final class EnglishBasis {

    private EnglishBasis() {}

    /** Of reports that are made from the rows whoever asks. */
    static String ofRows(int fewestCustomers) {
        return fewestCustomers == 0
                ? "Counted case by case."
                : "Counted case by case; a dash stands where a number would tell of fewer than %d customers."
                        .formatted(fewestCustomers);
    }

    static String of(TreatmentReport report, int fewestCustomers) {
        if (report.basis().equals("cells")) {
            return "Added up from monthly sums that are kept up to date.";
        }
        String because = report.basisBecause();
        if (because == null || because.equals(TreatmentReports.LOOKED_CLOSER)) {
            return "Counted case by case.";
        }
        if (because.equals(Basis.NO_CUSTOMERS)) {
            return "Counted case by case, so that groups of fewer than %d customers can be hidden."
                    .formatted(fewestCustomers);
        }
        return "Counted case by case, because " + because + ".";
    }
}
