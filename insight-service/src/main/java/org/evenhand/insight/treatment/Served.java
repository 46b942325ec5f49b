package org.evenhand.insight.treatment;

import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;

/** What customers wait for, where it is asked who is served sooner. */
public enum Served {
    ANSWER(Measure.ANSWER_24H, Measure.ANSWER_TIME),
    RESOLUTION(Measure.RESOLUTION_7D, Measure.RESOLUTION_TIME);

    private final Measure share;
    private final Measure meanWait;

    Served(Measure share, Measure meanWait) {
        this.share = share;
        this.meanWait = meanWait;
    }

    /** What a word in an address asks for. */
    public static Served named(String word) {
        return Words.named(word, ANSWER, "There is no measure \"%s\" here.");
    }

    public String word() {
        return Words.of(this);
    }

    /** The share that was served by a time. */
    public Measure share() {
        return share;
    }

    /** How long it took within a time. */
    public Measure meanWait() {
        return meanWait;
    }

    ObservedClock clock(ObservedCases cases) {
        return switch (this) {
            case ANSWER -> cases.answers();
            case RESOLUTION -> cases.endings();
        };
    }

    /** Whether a case was served when its clock stopped; only where the clock is known. */
    boolean happened(ObservedCases cases, int row) {
        int kind = clock(cases).kind(row);
        return switch (this) {
            case ANSWER -> kind == ObservedCases.ANSWERED;
            case RESOLUTION -> kind != ObservedClock.CENSORED && kind != ObservedCases.UNRESOLVED;
        };
    }
}
