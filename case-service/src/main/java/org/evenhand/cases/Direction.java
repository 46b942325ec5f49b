package org.evenhand.cases;

import java.util.Locale;

/** Whether a message came to the brand or from it. */
public enum Direction {
    INBOUND,
    OUTBOUND;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
