package org.evenhand.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenhand.kit.problem.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads a lane of the journal after a given event and joins what the events are about. */
@Singleton
class FeedPage {

    private static final int STEP = 100;
    private static final long MOST_CHARACTERS = 8_000_000;

    private static final String EVENTS_AFTER = """
            select head.journal_id, event.partition, event.position, event.event_id, event.type, event.subject_key, event.subject,
                   event.version, event.barrier, event.recorded_at
            from journal_event event join journal_head head using (partition)
            where event.partition = :partition and event.position > :position
            order by event.position limit :limit
            """;

    private static final String IS_KNOWN = """
            select exists (
                select 1 from journal_event event join journal_head head using (partition)
                where event.partition = :partition and head.journal_id = :journal
                  and event.position = :position and event.event_id = :event)
            """;

    private final Jdbi jdbi;
    private final FeedContents contents;
    private final String source;

    FeedPage(Jdbi jdbi, FeedContents contents, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.jdbi = jdbi;
        this.contents = contents;
        this.source = source;
    }

    /** The next events of a lane after the given one. Refuses with 410 when this journal never held that event. */
    List<CloudEvent> after(Lane lane, Optional<EventId> last, int limit) {
        return jdbi.inTransaction(handle -> {
            last.filter(id -> !isKnown(handle, id)).ifPresent(FeedPage::gone);
            List<JournalEvent> events = handle.createQuery(EVENTS_AFTER)
                    .bind("partition", lane.partition())
                    .bind("position", last.map(EventId::position).orElse(0L))
                    .bind("limit", limit)
                    .map(ConstructorMapper.of(JournalEvent.class))
                    .list();
            return joined(handle, events);
        });
    }

    /** Joins in small steps and ends the page early when it grows large, so that no page is larger than memory. */
    private List<CloudEvent> joined(Handle handle, List<JournalEvent> events) {
        List<CloudEvent> page = new ArrayList<>(events.size());
        long characters = 0;
        for (int from = 0; from < events.size() && characters < MOST_CHARACTERS; from += STEP) {
            List<JournalEvent> step = events.subList(from, Math.min(from + STEP, events.size()));
            Map<Long, JsonNode> joined = contents.contentsOf(handle, step);
            step.forEach(event -> page.add(CloudEvent.of(source, event, joined.get(event.position()))));
            characters += joined.values().stream()
                    .filter(Objects::nonNull)
                    .mapToLong(content -> content.toString().length())
                    .sum();
        }
        return page;
    }

    private static boolean isKnown(Handle handle, EventId id) {
        return handle.createQuery(IS_KNOWN)
                .bind("partition", id.lane().partition())
                .bind("journal", id.journal())
                .bind("position", id.position())
                .bind("event", id.event())
                .mapTo(Boolean.class)
                .one();
    }

    private static void gone(EventId id) {
        throw new Refusal(
                410,
                "feed-restarted",
                "This feed does not hold event " + id
                        + ": it was restored to an earlier moment, or is another feed. Read it again from the start.");
    }
}
