package org.evenhand.insight.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Whether and when the cases of a group ended, in whatever way. */
public sealed interface Ended permits Ended.Times, Unknown {

    List<String> HORIZONS = List.of("P1D", "P7D", "P30D");

    static Ended of(WatchedCases cases) {
        return cases.isEmpty() ? Unknown.endings(cases) : Times.of(cases, waiting(cases));
    }

    /** How long these cases wait for their end. */
    static Waiting waiting(WatchedCases cases) {
        return Waiting.of(cases.observations(Ended::kind));
    }

    private static int kind(Course course) {
        return course == Course.OPEN ? 0 : Waiting.IT_HAPPENED;
    }

    /**
     * The endings, with those still open counted.
     *
     * @param cases how many cases the numbers rest on
     * @param events how many of them have ended
     * @param open how many were open when last seen
     * @param naiveMedianSeconds the median of the ended only, which forgets everybody who still waits
     * @param reason why a number is missing
     */
    record Times(
            boolean known,
            Long cases,
            Long events,
            Long open,
            Number naiveMedianSeconds,
            Median median,
            List<Share> within,
            String estimator,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason)
            implements Ended {

        private static Times of(WatchedCases cases, Waiting waiting) {
            long events = waiting.happened();
            return new Times(
                    true,
                    cases.size(),
                    events,
                    cases.count(Course.OPEN),
                    waiting.naiveMedian(),
                    Median.of(waiting),
                    Share.at(waiting, HORIZONS),
                    waiting.estimator(),
                    events == 0 ? "none has ended" : null);
        }
    }
}
