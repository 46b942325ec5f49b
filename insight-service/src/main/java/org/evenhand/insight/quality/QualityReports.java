package org.evenhand.insight.quality;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.LeftOutCases;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Privacy;

/** Reads the cases and what imports left out, and says what is known of them. */
@Singleton
public class QualityReports {

    private final ObservedCaseReader reader;
    private final LeftOutCases leftOut;
    private final ChannelReports brands;

    QualityReports(ObservedCaseReader reader, LeftOutCases leftOut, ChannelReports brands) {
        this.reader = reader;
        this.leftOut = leftOut;
        this.brands = brands;
    }

    /** Without what would tell of too few customers. */
    public QualityReport of(String brand, Period period, Instant asOf, Privacy privacy) {
        ObservedCases cases = reader.ofRequest(brand, period, asOf);
        if (cases.size() == 0) {
            brands.known(brand);
        }
        QualityReport report = Quality.of(brand, period, asOf, cases, leftOut.of(brand));
        return privacy.isOff() ? report : new PublishedQuality(privacy, cases).of(report);
    }
}
