package org.evenhand.insight.channels;

/** How far a case has come on one of its clocks. */
public enum Course {
    /** The clock runs, as far as anybody watched. */
    OPEN,
    /** Answered by a person. */
    ANSWERED,
    /** Over without an answer: the customer gave up, or the case was a duplicate or cancelled. */
    ENDED_UNANSWERED,
    /** Resolved, but no answer was recorded: what the customer heard, and when, is not known. */
    RESOLVED_UNANSWERED,
    /** Resolved where anyone could read it. */
    RESOLVED_PUBLIC,
    /** Resolved where only the two sides could read it. */
    RESOLVED_PRIVATE,
    /** Resolved, with nobody knowing who could read it. */
    RESOLVED_UNKNOWN_AUDIENCE,
    /** Over without a resolution. */
    UNRESOLVED,
    /** The source does not record this clock. */
    UNKNOWN
}
