package org.evenhand.insight.treatment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;

/** Reads what a question is about, and answers it. */
@Singleton
public class TreatmentReports {

    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Treatment treatment;

    TreatmentReports(
            ObservedCaseReader reader, ChannelReports brands, MarginsConfig margins, ThresholdsConfig thresholds) {
        this.reader = reader;
        this.brands = brands;
        this.treatment = new Treatment(margins.margins(), thresholds.thresholds());
    }

    public TreatmentReport of(Question question) {
        return treatment.of(question, cases(question));
    }

    /** The report with what stands behind its comparison; without, where it has not exactly one. */
    public CloserLook closer(Question question) {
        ObservedCases cases = cases(question);
        TreatmentReport report = treatment.of(question, cases);
        return treatment
                .closer(question, cases, report)
                .orElseGet(() -> new CloserLook(report, List.of(), List.of(), Optional.empty()));
    }

    private ObservedCases cases(Question question) {
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return cases;
    }
}
