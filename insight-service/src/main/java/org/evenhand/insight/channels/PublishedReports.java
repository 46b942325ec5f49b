package org.evenhand.insight.channels;

import jakarta.inject.Singleton;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.outcomes.PublishedOutcomes;
import org.evenhand.insight.suppression.Privacy;

/** Finds out what of the report on channels may be told where not everybody may see cases. */
@Singleton
public class PublishedReports {

    private final ObservedCaseReader reader;
    private final PublishedOutcomes outcomes;

    PublishedReports(ObservedCaseReader reader, PublishedOutcomes outcomes) {
        this.reader = reader;
        this.outcomes = outcomes;
    }

    /** What of the channels of a brand may be told. */
    public PublishedChannels channels(String brand, Period period, Privacy privacy) {
        return new PublishedChannels(privacy, reader.ofRequest(brand, period, null));
    }

    ChannelReport of(ChannelReport report, Period period, Privacy privacy) {
        return privacy.isOff() ? report : of(report, period, channels(report.brand(), period, privacy));
    }

    ChannelReport of(ChannelReport report, Period period, PublishedChannels published) {
        return published.of(
                report,
                outcomes.of(
                        report.outcomes(),
                        report.brand(),
                        period.start(),
                        period.end(),
                        published.privacy(),
                        published::hides));
    }
}
