package org.evenhand.kit.feed;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Events that kept failing, put aside with their reason so that the rest of the feed goes on. */
class ParkedEvents {

    private final String feed;
    private final Clock clock;

    ParkedEvents(String feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** Which of these subjects have a parked event; their later events must wait with it. */
    Set<String> subjectsAmong(Handle handle, Collection<CloudEvent> events) {
        return handle.createQuery(
                        "select distinct subject from parked_event where feed = :feed and subject = any(:subjects)")
                .bind("feed", feed)
                .bindArray(
                        "subjects",
                        String.class,
                        events.stream().map(CloudEvent::subject).toArray())
                .mapTo(String.class)
                .set();
    }

    void park(Handle handle, List<CloudEvent> events, String reason) {
        for (CloudEvent event : events) {
            handle.createUpdate("""
                            insert into parked_event (feed, event_id, subject, type, reason, parked_at)
                            values (:feed, :id, :subject, :type, :reason, :now) on conflict do nothing
                            """)
                    .bind("feed", feed)
                    .bind("id", event.id())
                    .bind("subject", event.subject())
                    .bind("type", event.type())
                    .bind("reason", reason)
                    .bind("now", OffsetDateTime.now(clock))
                    .execute();
        }
    }
}
