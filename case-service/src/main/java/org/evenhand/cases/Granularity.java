package org.evenhand.cases;

import java.util.Locale;

/** How finely the times of a case are known. */
public enum Granularity {
    SECOND,
    DAY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
