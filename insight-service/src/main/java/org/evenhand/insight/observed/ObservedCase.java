package org.evenhand.insight.observed;

import org.evenhand.insight.copying.CopiedRow;

/** One case on its way from the database into the columns, used again for the next: all moments are whole seconds. */
final class ObservedCase {

    /** What has not happened, or is not known. */
    static final long NEVER = CopiedRow.NONE;

    /** Where they are not numbered already, see {@link TraitNumbers}. */
    final String[] words = new String[TraitNumbers.WORDS];

    long customer;
    long reach;
    long arrived;
    long entered;
    long answered;
    long ended;
    String ending;
    String endingAudience;
    long wentPublic;
    long reopened;
    long newest;
    long watchedUntil;
    boolean knowsAnswers;
    boolean knowsEndings;
    boolean inDays;
    long transfers;
    double compensation;

    /** What happened after a moment has not happened, and nobody watched any longer. */
    void cutAt(long asOf) {
        watchedUntil = Math.min(watchedUntil, asOf);
        answered = unlessAfter(asOf, answered);
        wentPublic = unlessAfter(asOf, wentPublic);
        reopened = unlessAfter(asOf, reopened);
        ended = unlessAfter(asOf, ended);
        ending = ended == NEVER ? null : ending;
        if (newest > asOf) {
            // Neither has a moment, so what they were then is not known.
            transfers = NEVER;
            compensation = Double.NaN;
        }
    }

    private static long unlessAfter(long asOf, long moment) {
        return moment > asOf ? NEVER : moment;
    }

    /** From when on it was watched, after its arrival; 0 for from the start. */
    long entry() {
        return entered == NEVER ? 0 : Math.max(0, entered - arrived);
    }

    /** Seconds from the arrival to a moment, or {@link #NEVER}. */
    long after(long moment) {
        return moment == NEVER ? NEVER : moment - arrived;
    }

    int answerKind() {
        if (answered != NEVER) {
            return ObservedCases.ANSWERED;
        }
        // Who was told what, and when, is not known of a resolution without an answer: watching ends there.
        return ending == null || ending.equals("resolution") ? ObservedClock.CENSORED : ObservedCases.GIVEN_UP;
    }

    long answerSeconds() {
        return (answered != NEVER ? answered : ended != NEVER ? ended : watchedUntil) - arrived;
    }

    int endingKind() {
        if (ending == null) {
            return ObservedClock.CENSORED;
        }
        if (!ending.equals("resolution")) {
            return ObservedCases.UNRESOLVED;
        }
        return switch (String.valueOf(endingAudience)) {
            case "public" -> ObservedCases.RESOLVED_PUBLIC;
            case "private" -> ObservedCases.RESOLVED_PRIVATE;
            default -> ObservedCases.RESOLVED_UNKNOWN_AUDIENCE;
        };
    }

    long endingSeconds() {
        return (ended != NEVER ? ended : watchedUntil) - arrived;
    }
}
