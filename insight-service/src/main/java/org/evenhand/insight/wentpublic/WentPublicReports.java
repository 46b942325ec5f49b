package org.evenhand.insight.wentpublic;

import jakarta.inject.Singleton;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.measures.ThresholdsConfig;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.suppression.Privacy;

/** Reads what a question about cases that went public is about, and answers it. */
@Singleton
public class WentPublicReports {

    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final WentPublic wentPublic;

    WentPublicReports(ObservedCaseReader reader, ChannelReports brands, ThresholdsConfig thresholds) {
        this.reader = reader;
        this.brands = brands;
        this.wentPublic = new WentPublic(thresholds.thresholds());
    }

    /** Whether going public helps, without what would tell of too few customers. */
    public WentPublicReport of(WentPublicQuestion question, Privacy privacy) {
        ObservedCases cases = reader.ofRequest(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        WentPublicReport report = wentPublic.of(question, cases);
        return privacy.isOff() ? report : new PublishedWentPublic(privacy, cases).of(report);
    }
}
