package org.evenhand.insight.observed;

/** The classes of reach that loudness is told by. */
public enum Reach {
    BELOW_100("0-99"),
    BELOW_1000("100-999"),
    BELOW_10000("1000-9999"),
    FROM_10000("10000 or more");

    private final String followers;

    Reach(String followers) {
        this.followers = followers;
    }

    /** The class of so many followers; null if they are not known, below 0. */
    public static Reach of(long followers) {
        if (followers < 0) {
            return null;
        }
        return followers < 100
                ? BELOW_100
                : followers < 1_000 ? BELOW_1000 : followers < 10_000 ? BELOW_10000 : FROM_10000;
    }

    /** How many followers that are, in words. */
    public String followers() {
        return followers;
    }
}
