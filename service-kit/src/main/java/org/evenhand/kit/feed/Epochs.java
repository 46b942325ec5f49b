package org.evenhand.kit.feed;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/**
 * Counts the epochs of a feed: how often it was begun again because its provider was restored to an earlier moment. Such a
 * provider gives versions again, with other content, which readers would ignore if they compared versions alone.
 */
public class Epochs {

    private final String feed;
    private final Clock clock;

    public Epochs(String feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** The number of the epoch that goes on: what was told in an earlier one gives way to whatever is told in this. */
    public static int numberOf(Handle handle, String feed) {
        return handle.createQuery("select number from feed_epoch where feed = :feed")
                .bind("feed", feed)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    Epoch current(Handle handle) {
        handle.createUpdate("""
                        insert into feed_epoch (feed) select :feed
                        where not exists (select from feed_epoch where feed = :feed) on conflict do nothing
                        """).bind("feed", feed).execute();
        return handle.createQuery("""
                        select number, number > 0 and ended_at is null as under_way from feed_epoch where feed = :feed
                        """)
                .bind("feed", feed)
                .map((row, context) -> new Epoch(row.getInt("number"), row.getBoolean("under_way")))
                .one();
    }

    /** Whether this epoch still goes on; if so, it does until the transaction ends. */
    boolean isStill(Handle handle, Epoch epoch) {
        return handle.createQuery("select number from feed_epoch where feed = :feed for share")
                        .bind("feed", feed)
                        .mapTo(Integer.class)
                        .one()
                == epoch.number();
    }

    /** Begins the next epoch; false when somebody else has begun it already. */
    public boolean begin(Handle handle, int after, String because) {
        return handle.createUpdate("""
                        update feed_epoch
                        set number = number + 1, because = :because, began_at = :now, told_on = '{}', ended_at = null,
                            untold = null
                        where feed = :feed and number = :after
                        """)
                        .bind("feed", feed)
                        .bind("after", after)
                        .bind("because", because)
                        .bind("now", OffsetDateTime.now(clock))
                        .execute()
                == 1;
    }

    /**
     * Remembers that a lane has told all, and says whether this was the last one of a replay that still goes on. A provider
     * that tells nothing at all has not told all: it may be the wrong one.
     */
    boolean isToldOn(Handle handle, Epoch epoch, Lane lane) {
        return handle.createQuery("""
                        update feed_epoch set told_on = array_remove(told_on, :lane) || array[:lane]
                        where feed = :feed and number = :number and ended_at is null
                          and exists (select from feed_cursor where feed = :feed and last_event_id is not null)
                        returning cardinality(told_on)
                        """)
                .bind("feed", feed)
                .bind("number", epoch.number())
                .bind("lane", lane.word())
                .mapTo(Integer.class)
                .findOne()
                .map(lanes -> lanes == Lane.values().length)
                .orElse(false);
    }

    void end(Handle handle, long untold) {
        handle.createUpdate(
                        "update feed_epoch set ended_at = greatest(:now, began_at), untold = :untold where feed = :feed")
                .bind("feed", feed)
                .bind("now", OffsetDateTime.now(clock))
                .bind("untold", untold)
                .execute();
    }
}
