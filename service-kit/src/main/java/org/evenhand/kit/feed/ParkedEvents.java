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

    /**
     * Which of these subjects have a parked event; their later events must wait with it. The lock keeps a replay of them
     * waiting until these later events are parked too, and this reader until a replay under way has ended.
     */
    Set<String> subjectsAmong(Handle handle, Collection<CloudEvent> events) {
        return handle.createQuery("""
                        select subject from parked_event where feed = :feed and subject = any(:subjects)
                        order by subject, version, event_id for share
                        """)
                .bind("feed", feed)
                .bindArray(
                        "subjects",
                        String.class,
                        events.stream().map(CloudEvent::subject).toArray())
                .mapTo(String.class)
                .set();
    }

    boolean areThere(Handle handle) {
        return handle.createQuery("select exists (select from parked_event where feed = :feed)")
                .bind("feed", feed)
                .mapTo(Boolean.class)
                .one();
    }

    /** Forgets them all, because a replay tells them again. */
    void forget(Handle handle) {
        handle.createUpdate("delete from parked_event where feed = :feed")
                .bind("feed", feed)
                .execute();
    }

    void parkBehindOthers(Handle handle, List<CloudEvent> events) {
        park(handle, events, "An earlier event of the same subject is parked.", 0);
    }

    void park(Handle handle, List<CloudEvent> events, String reason, int attempts) {
        for (CloudEvent event : events) {
            handle.createUpdate("""
                            insert into parked_event (feed, event_id, subject, version, type, reason, attempts, parked_at)
                            values (:feed, :id, :subject, :version, :type, :reason, :attempts, :now)
                            on conflict do nothing
                            """)
                    .bind("feed", feed)
                    .bind("id", event.id())
                    .bind("subject", event.subject())
                    .bind("version", event.version())
                    .bind("type", event.type())
                    .bind("reason", reason)
                    .bind("attempts", attempts)
                    .bind("now", OffsetDateTime.now(clock))
                    .execute();
        }
    }
}
