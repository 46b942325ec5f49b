package org.evenhand.insight.treatment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.Period;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;

/** Reads what a question about who gets attention is about, and answers it. */
@Singleton
public class AttentionReports {

    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Disclosure disclosure;
    private final Loudness loudness;
    private final Value value;
    private final WentPublic wentPublic;

    AttentionReports(
            ObservedCaseReader reader,
            ChannelReports brands,
            Disclosure disclosure,
            MarginsConfig margins,
            ThresholdsConfig thresholds,
            PolicyConfig policy) {
        this.reader = reader;
        this.brands = brands;
        this.disclosure = disclosure;
        this.loudness = new Loudness(margins.margins(), thresholds.thresholds());
        this.value = new Value(
                margins.margins(), thresholds.thresholds(), policy.tiers().orElse(List.of()));
        this.wentPublic = new WentPublic(thresholds.thresholds());
    }

    /** As much as whoever asks may see. */
    public LoudnessReport loudness(ClassesQuestion question) {
        return loudness(question, disclosure.ofCaller());
    }

    /** Without what would tell of too few customers. */
    LoudnessReport loudness(ClassesQuestion question, Privacy privacy) {
        return loudness(question, cases(question.brand(), question.period(), question.asOf()), privacy);
    }

    /** The same of cases that are read already. */
    public LoudnessReport loudness(ClassesQuestion question, ObservedCases cases, Privacy privacy) {
        LoudnessReport report = loudness.of(question, cases);
        return privacy.isOff() ? report : new PublishedAttention(privacy, cases).loudness(question, report);
    }

    ValueReport value(ClassesQuestion question, Privacy privacy) {
        ObservedCases cases = cases(question.brand(), question.period(), question.asOf());
        ValueReport report = value.of(question, cases);
        return privacy.isOff() ? report : new PublishedAttention(privacy, cases).value(question, report);
    }

    WentPublicReport wentPublic(WentPublicQuestion question, Privacy privacy) {
        ObservedCases cases = cases(question.brand(), question.period(), question.asOf());
        WentPublicReport report = wentPublic.of(question, cases);
        return privacy.isOff() ? report : new PublishedAttention(privacy, cases).wentPublic(report);
    }

    private ObservedCases cases(String brand, Period period, Instant asOf) {
        ObservedCases cases = reader.of(brand, period, asOf);
        if (cases.size() == 0) {
            brands.known(brand);
        }
        return cases;
    }
}
