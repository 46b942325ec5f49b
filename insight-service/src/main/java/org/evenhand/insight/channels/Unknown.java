package org.evenhand.insight.channels;

/** What cannot be known of a group of cases, and why; never a 0. */
public record Unknown(boolean known, String reason) implements Answered, Ended {

    private static final String NOBODY_TIMED = "no case of this group was watched while it waited";

    public static Unknown answers(WatchedCases none) {
        return none.leftOut().isEmpty() ? because("the source does not record answers") : because(NOBODY_TIMED);
    }

    public static Unknown endings(WatchedCases none) {
        return none.leftOut().isEmpty() ? because("the source does not record endings") : because(NOBODY_TIMED);
    }

    private static Unknown because(String reason) {
        return new Unknown(false, reason);
    }
}
