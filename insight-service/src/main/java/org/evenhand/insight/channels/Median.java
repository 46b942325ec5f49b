package org.evenhand.insight.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.evenhand.statistics.TimeQuantile;

/**
 * The time by which it has happened to half of all cases, those that still wait counted, with its 95 % interval.
 *
 * @param reason why a number is missing
 */
public record Median(
        Number seconds,
        Number low,
        Number high,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    static Median of(Waiting waiting) {
        if (!waiting.isWatchedFromTheStart()) {
            return new Median(null, null, null, Share.NOT_FROM_THE_START);
        }
        TimeQuantile median = waiting.median();
        return new Median(
                Figures.seconds(median.time()),
                Figures.seconds(median.low()),
                Figures.seconds(median.high()),
                reason(waiting, median));
    }

    private static String reason(Waiting waiting, TimeQuantile median) {
        if (median.time().isEmpty()) {
            return switch (waiting) {
                case Waiting.ForOneThing one -> "not reached: more than half still waiting";
                case Waiting.WithOtherEndings other -> "not reached: it happened to less than half";
            };
        }
        return median.high().isEmpty() ? "the upper limit is not reached" : null;
    }
}
