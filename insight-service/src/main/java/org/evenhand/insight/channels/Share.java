package org.evenhand.insight.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.evenhand.statistics.Estimate;

/**
 * The share of cases to which something has happened by a horizon, with its 95 % interval.
 *
 * @param reason why a number is missing
 */
public record Share(
        String horizon,
        Double share,
        Double low,
        Double high,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    public static final String NOT_OBSERVED = "nobody was observed that long";
    public static final String NOT_FROM_THE_START = "nobody was watched from the start";

    static List<Share> at(Waiting waiting, List<String> horizons) {
        return horizons.stream().map(horizon -> at(waiting, horizon)).toList();
    }

    /** The share by one horizon. */
    public static Share at(Waiting waiting, String horizon) {
        if (!waiting.isWatchedFromTheStart()) {
            return new Share(horizon, null, null, null, NOT_FROM_THE_START);
        }
        return waiting.happenedBy(seconds(horizon))
                .map(estimate -> of(horizon, estimate))
                .orElseGet(() -> new Share(horizon, null, null, null, NOT_OBSERVED));
    }

    private static Share of(String horizon, Estimate estimate) {
        Double share = Figures.share(estimate.value());
        return estimate.interval()
                .map(interval ->
                        new Share(horizon, share, Figures.share(interval.low()), Figures.share(interval.high()), null))
                .orElseGet(() -> new Share(horizon, share, null, null, "at 0 and at 1 there is no interval"));
    }

    public static double seconds(String horizon) {
        return Duration.parse(horizon).toSeconds();
    }
}
