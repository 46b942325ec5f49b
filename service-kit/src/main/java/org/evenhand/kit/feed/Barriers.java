package org.evenhand.kit.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Which barriers of a feed have come by which of its lanes. */
class Barriers {

    // The row is locked by whoever comes second, who then sees the first: two at once cannot both be too early.
    private static final String ARRIVE = """
            insert into feed_barrier (feed, type, subject, version, came_by)
            values (:feed, :type, :subject, :version, array[:lane])
            on conflict (feed, type, subject, version) do update
            set came_by = array_remove(feed_barrier.came_by, :lane) || excluded.came_by
            returning cardinality(came_by)
            """;

    private final String feed;
    private final Lane lane;

    Barriers(String feed, Lane lane) {
        this.feed = feed;
        this.lane = lane;
    }

    /** The events of a page that are due: all but the barriers that have not yet come by every lane. */
    List<CloudEvent> due(Handle handle, List<CloudEvent> events) {
        Set<CloudEvent> early = events.stream()
                .filter(CloudEvent::standsOnEveryLane)
                .sorted(Comparator.comparing(CloudEvent::subject).thenComparing(CloudEvent::version))
                .filter(barrier -> arrive(handle, barrier) < Lane.values().length)
                .collect(Collectors.toSet());
        return early.isEmpty()
                ? events
                : events.stream().filter(event -> !early.contains(event)).toList();
    }

    private int arrive(Handle handle, CloudEvent barrier) {
        return handle.createQuery(ARRIVE)
                .bind("feed", feed)
                .bind("type", barrier.type())
                .bind("subject", barrier.subject())
                .bind("version", barrier.version())
                .bind("lane", lane.word())
                .mapTo(Integer.class)
                .one();
    }

    /** Every lane is read anew from its start, so that all barriers are still to come. */
    void forget(Handle handle) {
        handle.createUpdate("delete from feed_barrier where feed = :feed")
                .bind("feed", feed)
                .execute();
    }
}
