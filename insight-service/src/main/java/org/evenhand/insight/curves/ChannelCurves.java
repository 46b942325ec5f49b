package org.evenhand.insight.curves;

import java.time.LocalDate;
import java.util.List;

/**
 * How the waiting ends over time, by entry channel, audience and source; the largest channel comes first.
 *
 * @param granularity {@code day} as soon as one of these cases comes from a source that knows only days
 */
public record ChannelCurves(
        String brand, LocalDate from, LocalDate to, String granularity, Panel answered, Panel ended) {

    /**
     * The curves of one clock.
     *
     * @param seconds where the picture ends
     * @param interval of which kind the limits are
     */
    public record Panel(String horizon, long seconds, String interval, List<Curve> curves) {

        /** Whether any of the curves is known. */
        public boolean isKnown() {
            return curves.stream().anyMatch(Curve::isKnown);
        }
    }
}
