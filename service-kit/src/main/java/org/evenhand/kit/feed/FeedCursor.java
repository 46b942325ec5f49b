package org.evenhand.kit.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How far one lane of a feed was read, kept in the reader's own database. */
class FeedCursor {

    // Longer than the wait for an event, and short: whoever takes over after a crash has to wait for its end.
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final String feed;
    private final Lane lane;
    private final String replica;
    private final Clock clock;

    FeedCursor(String feed, Lane lane, String replica, Clock clock) {
        this.feed = feed;
        this.lane = lane;
        this.replica = replica;
        this.clock = clock;
    }

    /** Takes or renews the lease; false while another replica holds it. */
    boolean lease(Handle handle) {
        handle.createUpdate("insert into feed_cursor (feed, lane) values (:feed, :lane) on conflict do nothing")
                .bind("feed", feed)
                .bind("lane", lane.word())
                .execute();
        return handle.createUpdate("""
            update feed_cursor set leased_by = :replica, leased_until = :until
            where feed = :feed and lane = :lane and (leased_by is null or leased_by = :replica or leased_until < :now)
            """)
                        .bind("feed", feed)
                        .bind("lane", lane.word())
                        .bind("replica", replica)
                        .bind("until", now().plus(LEASE))
                        .bind("now", now())
                        .execute()
                == 1;
    }

    void release(Handle handle) {
        handle.createUpdate("update feed_cursor set leased_by = null, leased_until = null "
                        + "where feed = :feed and lane = :lane and leased_by = :replica")
                .bind("feed", feed)
                .bind("lane", lane.word())
                .bind("replica", replica)
                .execute();
    }

    Optional<String> lastEventId(Handle handle) {
        return handle.createQuery("select last_event_id from feed_cursor where feed = :feed and lane = :lane")
                .bind("feed", feed)
                .bind("lane", lane.word())
                .mapTo(String.class)
                .findOne();
    }

    /** Moves from the event that was read to the next; fails when another reader has moved it meanwhile. */
    void move(Handle handle, Optional<String> read, String next) {
        int moved = handle.createUpdate("""
            update feed_cursor set last_event_id = :next, moved_at = :now
            where feed = :feed and lane = :lane and last_event_id is not distinct from :read
            """)
                .bind("feed", feed)
                .bind("lane", lane.word())
                .bind("read", read.orElse(null))
                .bind("next", next)
                .bind("now", now())
                .execute();
        if (moved != 1) {
            throw new CursorMoved(feed, lane);
        }
    }

    /** Begins every lane again at its start, because the provider does not know our last event on one of them any more. */
    void restartAll(Handle handle) {
        handle.createUpdate("update feed_cursor set last_event_id = null, replay_began_at = :now where feed = :feed")
                .bind("feed", feed)
                .bind("now", now())
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Says that another reader has done this work already, so that ours must be rolled back. */
    static class CursorMoved extends RuntimeException {
        CursorMoved(String feed, Lane lane) {
            super("Another reader of " + feed + ", lane " + lane.word() + ", moved the cursor first.");
        }
    }
}
