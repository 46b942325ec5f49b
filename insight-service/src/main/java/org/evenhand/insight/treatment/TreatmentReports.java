package org.evenhand.insight.treatment;

import jakarta.inject.Singleton;
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
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return treatment.of(question, cases);
    }
}
