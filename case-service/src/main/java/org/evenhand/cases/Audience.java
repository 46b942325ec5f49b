package org.evenhand.cases;

import java.util.Locale;

/** Who can read something: anyone, only the two sides, only colleagues; or nobody can say any more. */
public enum Audience {
    PUBLIC,
    PRIVATE,
    INTERNAL,
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
