package org.evenhand.insight.channels;

import java.util.Optional;
import org.evenhand.insight.channels.Count.Measure;

/**
 * One clock of a case, as it stands.
 *
 * @param duration whole seconds until the clock stopped; null where it is not known
 * @param entry whole seconds after the start from which the case was watched; 0 means from the start
 */
public record CaseClock(Measure measure, Course course, Long duration, long entry) {

    /** Why the case is in no number of this clock; empty if it is. */
    public Optional<String> leftOut() {
        if (course == Course.UNKNOWN) {
            return Optional.of(
                    switch (measure) {
                        case ANSWER -> "the source does not record answers";
                        case ENDING -> "the source does not record endings";
                    });
        }
        if (isBackwards()) {
            return Optional.of(backwards());
        }
        return isOverBeforeWatched() ? Optional.of("over before it was watched") : Optional.empty();
    }

    /** Nothing takes less than no time: such a case is not averaged but counted as left out. */
    private boolean isBackwards() {
        return duration != null && duration < 0;
    }

    /** Whether the clock had stopped before anybody watched, so that nothing was observed. */
    private boolean isOverBeforeWatched() {
        return duration != null && entry > 0 && entry >= duration;
    }

    private String backwards() {
        return switch (course) {
            case OPEN -> "began after it was last seen";
            case ANSWERED -> "answered before it began";
            case ENDED_UNANSWERED,
                    RESOLVED_UNANSWERED,
                    RESOLVED_PUBLIC,
                    RESOLVED_PRIVATE,
                    RESOLVED_UNKNOWN_AUDIENCE,
                    UNRESOLVED -> "ends before it starts";
            case UNKNOWN -> throw new IllegalStateException("A clock that nobody knows has no direction.");
        };
    }
}
