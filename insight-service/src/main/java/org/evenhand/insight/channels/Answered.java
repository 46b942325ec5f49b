package org.evenhand.insight.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;

/** Whether and when a person answered the cases of a group. */
public sealed interface Answered permits Answered.Times, Unknown {

    List<String> HORIZONS = List.of("PT1H", "PT10H", "PT24H");
    long TEN_HOURS = Duration.ofHours(10).toSeconds();

    static Answered of(WatchedCases cases) {
        return cases.isEmpty() ? Unknown.answers(cases) : Times.of(cases, waiting(cases));
    }

    /** How long these cases wait for the answer. */
    static Waiting waiting(WatchedCases cases) {
        return Waiting.of(cases.observations(Answered::kind));
    }

    private static int kind(Course course) {
        return switch (course) {
            case ANSWERED -> Waiting.IT_HAPPENED;
            case ENDED_UNANSWERED -> Waiting.IT_CANNOT_HAPPEN;
            case OPEN, RESOLVED_UNANSWERED -> 0;
            case RESOLVED_PUBLIC, RESOLVED_PRIVATE, RESOLVED_UNKNOWN_AUDIENCE, UNRESOLVED, UNKNOWN ->
                throw new IllegalStateException(course + " is no course of an answer.");
        };
    }

    /**
     * The answers, with those who still wait counted.
     *
     * @param cases how many cases the numbers rest on
     * @param events how many of them were answered
     * @param open how many were waiting when last seen
     * @param endedUnanswered how many ended before an answer: given up, duplicate or cancelled
     * @param resolvedUnanswered how many were resolved without a recorded answer; watched until then
     * @param answeredShare answered of all, with no regard to how long they were watched
     * @param overTenHoursShare of the answers, the share that took over ten hours
     * @param naiveMedianSeconds the median of the answered only, which forgets everybody who still waits
     * @param reason why a number is missing
     */
    record Times(
            boolean known,
            Long cases,
            Long events,
            Long open,
            Long endedUnanswered,
            Long resolvedUnanswered,
            Double answeredShare,
            Double overTenHoursShare,
            Number naiveMedianSeconds,
            Median median,
            List<Share> within,
            String estimator,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason)
            implements Answered {

        private static Times of(WatchedCases cases, Waiting waiting) {
            long events = waiting.happened();
            long soon = cases.count(Course.ANSWERED, TEN_HOURS);
            return new Times(
                    true,
                    cases.size(),
                    events,
                    cases.count(Course.OPEN),
                    cases.count(Course.ENDED_UNANSWERED),
                    cases.count(Course.RESOLVED_UNANSWERED),
                    Figures.share((double) events / cases.size()),
                    events == 0 ? null : Figures.share((double) (events - soon) / events),
                    waiting.naiveMedian(),
                    Median.of(waiting),
                    Share.at(waiting, HORIZONS),
                    waiting.estimator(),
                    events == 0 ? "none was answered" : null);
        }
    }
}
