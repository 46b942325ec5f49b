package org.evenhand.insight.channels;

/** What cannot be known of a group of cases, and why; never a 0. */
public record Unknown(boolean known, String reason) implements Answered, Ended {

    private static final String NOBODY_TIMED = "no case of this group was watched while it waited";

    public static Unknown answers(WatchedCases none) {
        return because(none, "the source does not record answers");
    }

    public static Unknown endings(WatchedCases none) {
        return because(none, "the source does not record endings");
    }

    private static Unknown because(WatchedCases none, String usually) {
        if (!none.leftOut().isEmpty()) {
            return new Unknown(false, NOBODY_TIMED);
        }
        return new Unknown(false, none.unknownBecause() == null ? usually : none.unknownBecause());
    }
}
