package org.evenhand.insight.closes;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Lets the weeks of a brand end, as if somebody had waited for them. */
@Singleton
public class WeekByWeek {

    private final Closing closing;

    WeekByWeek(Closing closing) {
        this.closing = closing;
    }

    /** Closes the weeks from the one of a moment on. */
    public void close(String brand, Instant from, int weeks) {
        closeAt(brand, from);
        closeAt(brand, from.plus(Duration.ofDays(7L * (weeks + 1))));
    }

    private void closeAt(String brand, Instant moment) {
        closing.at(Clock.fixed(moment, ZoneOffset.UTC)).closeDueOf(brand);
    }
}
