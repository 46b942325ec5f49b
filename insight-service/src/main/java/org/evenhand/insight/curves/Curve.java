package org.evenhand.insight.curves;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.evenhand.insight.channels.Count.Group;
import org.evenhand.insight.channels.Share;
import org.evenhand.insight.channels.Waiting;

/**
 * To how many cases of one channel it has happened over time, those who still wait counted.
 *
 * @param cases how many cases it rests on
 * @param points the steps; null where nothing is known, with the reason
 * @param readings the curve at some times, with the numbers at risk
 */
public record Curve(
        String channel,
        String audience,
        String source,
        Long cases,
        String estimator,
        CurvePoints points,
        List<Reading> readings,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    static Curve of(Group group, Long cases, Waiting waiting, List<String> horizons) {
        if (!waiting.isWatchedFromTheStart()) {
            return unknown(group, cases, Share.NOT_FROM_THE_START);
        }
        return new Curve(
                group.channel(),
                group.audience(),
                group.source(),
                cases,
                waiting.estimator(),
                CurvePoints.of(waiting, Share.seconds(horizons.getLast())),
                horizons.stream().map(horizon -> Reading.of(waiting, horizon)).toList(),
                null);
    }

    static Curve unknown(Group group, Long cases, String reason) {
        return new Curve(group.channel(), group.audience(), group.source(), cases, null, null, List.of(), reason);
    }

    /** The same without how many cases it rests on. */
    Curve withoutCounts() {
        return new Curve(
                channel,
                audience,
                source,
                null,
                estimator,
                points,
                readings.stream().map(Reading::withoutCount).toList(),
                reason);
    }

    /** Whether there is something to draw. */
    public boolean isKnown() {
        return points != null;
    }
}
