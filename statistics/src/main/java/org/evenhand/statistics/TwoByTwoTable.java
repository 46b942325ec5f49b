package org.evenhand.statistics;

/**
 * In one stratum, how many cases of two groups had an event and how many had not.
 *
 * @param key what the cases have in common
 * @param eventsA cases of group a with the event; {@code a} in the formulas
 * @param withoutA cases of group a without it; {@code b}
 * @param eventsB cases of group b with the event; {@code c}
 * @param withoutB cases of group b without it; {@code d}
 */
public record TwoByTwoTable(String key, long eventsA, long withoutA, long eventsB, long withoutB) {

    /**
     * Refuses negative counts.
     *
     * @throws IllegalArgumentException if a count is below 0
     */
    public TwoByTwoTable {
        if (Math.min(Math.min(eventsA, withoutA), Math.min(eventsB, withoutB)) < 0) {
            throw new IllegalArgumentException("A table counts cases, none of them below 0: " + eventsA + ", "
                    + withoutA + ", " + eventsB + ", " + withoutB + ".");
        }
    }

    /** Cases of group a. */
    public long casesA() {
        return eventsA + withoutA;
    }

    /** Cases of group b. */
    public long casesB() {
        return eventsB + withoutB;
    }

    /** Cases of both groups. */
    public long cases() {
        return casesA() + casesB();
    }

    /** Whether both groups have cases here. */
    public boolean isComparable() {
        return casesA() > 0 && casesB() > 0;
    }
}
