package org.evenhand.insight.treatment;

import jakarta.inject.Singleton;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;

/** Reads what a question is about, and answers it. */
@Singleton
public class TreatmentReports {

    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Disclosure disclosure;
    private final Treatment treatment;

    TreatmentReports(
            ObservedCaseReader reader,
            ChannelReports brands,
            Disclosure disclosure,
            MarginsConfig margins,
            ThresholdsConfig thresholds) {
        this.disclosure = disclosure;
        this.reader = reader;
        this.brands = brands;
        this.treatment = new Treatment(margins.margins(), thresholds.thresholds());
    }

    /** As much as whoever asks may see. */
    public TreatmentReport of(Question question) {
        return of(question, disclosure.ofCaller());
    }

    /** Without what would tell of too few customers. */
    public TreatmentReport of(Question question, Privacy privacy) {
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return of(question, cases, privacy);
    }

    /** The same of cases that are read already. */
    public TreatmentReport of(Question question, ObservedCases cases, Privacy privacy) {
        TreatmentReport report = treatment.of(question, cases);
        return privacy.isOff() ? report : new PublishedTreatment(privacy, question, cases).of(report);
    }
}
