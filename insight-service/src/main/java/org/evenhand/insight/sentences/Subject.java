package org.evenhand.insight.sentences;

import java.util.List;
import org.evenhand.insight.attention.ValueReport;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.insight.treatment.TreatmentReport;

/**
 * What a comparison is about.
 *
 * @param grouping by what cases are on two sides; null where classes of customers are compared
 * @param tau the time within which things are compared, as ISO 8601 writes it
 * @param strata what cases have in common to be compared, by their words
 */
public record Subject(Grouping grouping, Measure measure, String tau, List<String> strata) {

    /** The time, where it is not the usual one of the measure; otherwise null. */
    public String otherTau() {
        return tau.equals(measure.usualHorizon().text()) ? null : tau;
    }

    /** What a comparison of tiers with one of them is about. */
    static Subject of(ValueReport report) {
        return new Subject(null, Served.named(report.measure()).share(), report.tau(), report.strata());
    }

    /** What a report is about. */
    public static Subject of(TreatmentReport report) {
        return new Subject(
                Grouping.named(report.compare()), Measure.named(report.measure()), report.tau(), report.strata());
    }
}
