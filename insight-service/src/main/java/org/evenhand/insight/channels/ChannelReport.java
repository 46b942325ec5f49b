package org.evenhand.insight.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.insight.outcomes.OutcomeReport;

/**
 * How a brand's cases fare by entry channel, audience and source.
 *
 * @param observedUntil the last moment known of any of these cases
 * @param granularity {@code day} as soon as one of these cases comes from a source that knows only days
 * @param from first day of the period; null for no limit
 * @param to last day of the period, included; null for no limit
 * @param outcomes what came of the cases, for sources that say that
 */
public record ChannelReport(
        String brand,
        Instant observedUntil,
        String granularity,
        LocalDate from,
        LocalDate to,
        Long cases,
        List<Channel> channels,
        OutcomeReport outcomes,
        List<LeftOut> leftOut) {

    /**
     * The cases that arrived in one way.
     *
     * @param suppressed whether it is hidden because it would tell of few customers
     */
    public record Channel(
            String channel,
            String audience,
            String source,
            Long cases,
            Answered answered,
            Ended ended,
            Endings endings,
            AsksForPrivate asksForPrivate,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {}
}
