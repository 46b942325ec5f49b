package org.evenhand.insight.resolutions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.Period;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.treatment.ThresholdsConfig;

/** Reads what a question is about, and answers it. */
@Singleton
public class ResolutionReports {

    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Disclosure disclosure;
    private final Resolutions resolutions;

    ResolutionReports(
            ObservedCaseReader reader, ChannelReports brands, Disclosure disclosure, ThresholdsConfig thresholds) {
        this.disclosure = disclosure;
        this.reader = reader;
        this.brands = brands;
        this.resolutions = new Resolutions(thresholds.thresholds());
    }

    /** As much as whoever asks may see. */
    public ResolutionReport of(Question question) {
        return of(question, disclosure.ofCaller());
    }

    /** Without what would tell of too few customers. */
    ResolutionReport of(Question question, Privacy privacy) {
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return of(question, cases, privacy);
    }

    /** By channel, at the usual horizon, of cases that are read already. */
    public ResolutionReport byChannel(
            String brand, Period period, Instant asOf, ObservedCases cases, Privacy privacy) {
        return of(new Question(brand, period, asOf, Optional.empty(), Grouping.CHANNEL), cases, privacy);
    }

    private ResolutionReport of(Question question, ObservedCases cases, Privacy privacy) {
        ResolutionReport report = resolutions.of(question, cases);
        return privacy.isOff() ? report : new PublishedResolutions(privacy, question.grouping(), cases).of(report);
    }
}
