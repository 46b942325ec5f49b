package org.evenhand.kit.parked;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.feed.LateEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The parked events of one subject, to be taken one after the other by the person who replays them. */
record ParkedSubject(Jdbi jdbi, FeedHandler handler, String subject, String person, Clock clock) {

    private static final String LEAVE = """
            with leaving as (
                delete from parked_event where feed = :feed and event_id = :id
                returning feed, event_id, subject, type, reason, parked_at)
            insert into replayed_event
                (feed, event_id, subject, type, reason, parked_at, replayed_at, replayed_by)
            select feed, event_id, subject, type, reason, parked_at, :now, :person from leaving
            """;

    /** The ids of its first events, in the order in which they must be taken. */
    List<String> first(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select event_id from parked_event where feed = :feed and subject = :subject
                        order by version, event_id limit :limit
                        """)
                .bind("feed", handler.feed())
                .bind("subject", subject)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Takes an event in the transaction that ends its parking; false when somebody else has done so meanwhile. */
    boolean take(CloudEvent event) {
        return jdbi.inTransaction(handle -> {
            boolean isOurs = leaves(handle, event.id());
            if (isOurs) {
                new LateEvent(event).take(handle, handler);
            }
            return isOurs;
        });
    }

    private boolean leaves(Handle handle, String id) {
        return handle.createUpdate(LEAVE)
                        .bind("feed", handler.feed())
                        .bind("id", id)
                        .bind("now", now())
                        .bind("person", person)
                        .execute()
                == 1;
    }

    void stays(String id, String reason) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        update parked_event
                        set reason = :reason, attempts = attempts + 1, tried_at = :now, tried_by = :person
                        where feed = :feed and event_id = :id
                        """)
                .bind("reason", reason)
                .bind("now", now())
                .bind("person", person)
                .bind("feed", handler.feed())
                .bind("id", id)
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
