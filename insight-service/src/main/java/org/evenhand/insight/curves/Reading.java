package org.evenhand.insight.curves;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.evenhand.insight.channels.Share;
import org.evenhand.insight.channels.Waiting;

/**
 * A curve read at one time.
 *
 * @param atRisk how many were still watched and waiting just before
 * @param reason why a number is missing
 */
public record Reading(
        String horizon,
        Double share,
        Double low,
        Double high,
        Long atRisk,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    Reading withoutCount() {
        return new Reading(horizon, share, low, high, null, reason);
    }

    static Reading of(Waiting waiting, String horizon) {
        Share share = Share.at(waiting, horizon);
        return new Reading(
                horizon,
                share.share(),
                share.low(),
                share.high(),
                waiting.lifeTable().atRisk(Share.seconds(horizon)),
                share.reason());
    }
}
