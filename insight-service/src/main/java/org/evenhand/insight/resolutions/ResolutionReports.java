package org.evenhand.insight.resolutions;

import jakarta.inject.Singleton;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.treatment.ThresholdsConfig;

/** Reads what a question is about, and answers it. */
@Singleton
public class ResolutionReports {

    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Resolutions resolutions;

    ResolutionReports(ObservedCaseReader reader, ChannelReports brands, ThresholdsConfig thresholds) {
        this.reader = reader;
        this.brands = brands;
        this.resolutions = new Resolutions(thresholds.thresholds());
    }

    public ResolutionReport of(Question question) {
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return resolutions.of(question, cases);
    }
}
