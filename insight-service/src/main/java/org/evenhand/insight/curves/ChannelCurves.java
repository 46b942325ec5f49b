package org.evenhand.insight.curves;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.PublishedChannels;

/**
 * How the waiting ends over time, by entry channel, audience and source; the largest channel comes first.
 *
 * @param granularity {@code day} as soon as one of these cases comes from a source that knows only days
 */
public record ChannelCurves(
        String brand, LocalDate from, LocalDate to, String granularity, Panel answered, Panel ended) {

    /** What of them may be told. */
    ChannelCurves told(PublishedChannels published) {
        return new ChannelCurves(
                brand,
                from,
                to,
                granularity,
                answered.told(published, Count.Measure.ANSWER),
                ended.told(published, Count.Measure.ENDING));
    }

    /**
     * The curves of one clock.
     *
     * @param seconds where the picture ends
     * @param interval of which kind the limits are
     */
    public record Panel(String horizon, long seconds, String interval, List<Curve> curves) {

        private Panel told(PublishedChannels published, Count.Measure measure) {
            return new Panel(
                    horizon,
                    seconds,
                    interval,
                    curves.stream().map(each -> told(each, published, measure)).toList());
        }

        private static Curve told(Curve curve, PublishedChannels published, Count.Measure measure) {
            Count.Group group = new Count.Group(curve.channel(), curve.audience(), curve.source());
            String why = published.whyHidden(group);
            if (why != null) {
                return Curve.unknown(group, null, why);
            }
            return published.tellsCounts(measure) ? curve : curve.withoutCounts();
        }

        /** Whether any of the curves is known. */
        public boolean isKnown() {
            return curves.stream().anyMatch(Curve::isKnown);
        }
    }
}
