package org.evenhand.insight.treatment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.Period;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;

/** Reads what a question about who gets attention is about, and answers it. */
@Singleton
public class AttentionReports {

    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Loudness loudness;
    private final Value value;
    private final WentPublic wentPublic;

    AttentionReports(
            ObservedCaseReader reader,
            ChannelReports brands,
            MarginsConfig margins,
            ThresholdsConfig thresholds,
            PolicyConfig policy) {
        this.reader = reader;
        this.brands = brands;
        this.loudness = new Loudness(margins.margins(), thresholds.thresholds());
        this.value = new Value(
                margins.margins(), thresholds.thresholds(), policy.tiers().orElse(List.of()));
        this.wentPublic = new WentPublic(thresholds.thresholds());
    }

    public LoudnessReport loudness(ClassesQuestion question) {
        return loudness.of(question, cases(question.brand(), question.period(), question.asOf()));
    }

    ValueReport value(ClassesQuestion question) {
        return value.of(question, cases(question.brand(), question.period(), question.asOf()));
    }

    WentPublicReport wentPublic(WentPublicQuestion question) {
        return wentPublic.of(question, cases(question.brand(), question.period(), question.asOf()));
    }

    private ObservedCases cases(String brand, Period period, Instant asOf) {
        ObservedCases cases = reader.of(brand, period, asOf);
        if (cases.size() == 0) {
            brands.known(brand);
        }
        return cases;
    }
}
