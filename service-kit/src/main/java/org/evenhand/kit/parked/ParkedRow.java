package org.evenhand.kit.parked;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A parked event in the words of the page. */
public record ParkedRow(
        String id, String subject, String what, String when, String reason, String waiting, String tried) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static ParkedRow of(ParkedEvent event) {
        return new ParkedRow(
                event.id(),
                event.subject(),
                event.type() + ", version " + event.version() + ", of " + event.feed(),
                when(event.parkedAt()),
                event.reason(),
                waiting(event.waiting()),
                event.triedAt() == null ? null : "tried again by " + event.triedBy() + " on " + when(event.triedAt()));
    }

    static String when(Instant moment) {
        return WHEN.format(moment);
    }

    private static String waiting(long events) {
        return events == 0
                ? "none"
                : events == 1 ? "1 later event" : String.format(Locale.ENGLISH, "%,d later events", events);
    }
}
