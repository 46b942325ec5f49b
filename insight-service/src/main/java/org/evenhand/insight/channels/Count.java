package org.evenhand.insight.channels;

import java.time.Instant;

/**
 * So many cases of one group with the same course of one clock.
 *
 * @param duration whole seconds until the clock stopped; null where it is not known
 * @param entry whole seconds after the start from which the cases were watched; 0 means from the start
 * @param unknownBecause why the source knows nothing of a clock, as it says itself; null when it does, or says nothing
 * @param countsDays whether one of them comes from a source that knows only days
 */
public record Count(
        String channel,
        String audience,
        String source,
        Measure measure,
        Course course,
        Long duration,
        long entry,
        long cases,
        long publicReplies,
        long askingReplies,
        long casesWithoutPublicReply,
        String patterns,
        String unknownBecause,
        boolean countsDays,
        Instant observedUntil) {

    /** The clocks of a case. */
    public enum Measure {
        /** From the arrival to the first answer of a person. */
        ANSWER,
        /** From the arrival to the ending. */
        ENDING
    }

    /** What cases are compared by. */
    public record Group(String channel, String audience, String source) {}

    public Group group() {
        return new Group(channel, audience, source);
    }

    public CaseClock clock() {
        return new CaseClock(measure, course, duration, entry);
    }
}
