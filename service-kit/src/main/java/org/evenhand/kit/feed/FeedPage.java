package org.evenhand.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.kit.problem.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the journal after a given event and joins what the events are about. */
@Singleton
class FeedPage {

    private static final String EVENTS_AFTER = """
            select head.journal_id, event.position, event.event_id, event.type, event.subject_key, event.subject,
                   event.version, event.recorded_at
            from journal_event event join journal_head head using (partition)
            where event.partition = 0 and event.position > :position
            order by event.position limit :limit
            """;

    private static final String IS_KNOWN = """
            select exists (
                select 1 from journal_event event join journal_head head using (partition)
                where event.partition = 0 and head.journal_id = :journal
                  and event.position = :position and event.event_id = :event)
            """;

    private final Jdbi jdbi;
    private final FeedContents contents;
    private final String source;

    FeedPage(
            Jdbi jdbi,
            FeedContents contents,
            @org.eclipse.microprofile.config.inject.ConfigProperty(name = "quarkus.application.name") String source) {
        this.jdbi = jdbi;
        this.contents = contents;
        this.source = source;
    }

    /** The next events after the given one. Refuses with 410 when this journal never held that event. */
    List<CloudEvent> after(Optional<EventId> last, int limit) {
        return jdbi.inTransaction(handle -> {
            last.filter(id -> !isKnown(handle, id)).ifPresent(FeedPage::gone);
            List<JournalEvent> events = handle.createQuery(EVENTS_AFTER)
                    .bind("position", last.map(EventId::position).orElse(0L))
                    .bind("limit", limit)
                    .map(ConstructorMapper.of(JournalEvent.class))
                    .list();
            return events.isEmpty() ? List.of() : joined(events, contents.contentsOf(handle, events));
        });
    }

    private static boolean isKnown(Handle handle, EventId id) {
        return handle.createQuery(IS_KNOWN)
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

    private List<CloudEvent> joined(List<JournalEvent> events, Map<Long, JsonNode> contents) {
        List<CloudEvent> joined = new ArrayList<>(events.size());
        for (JournalEvent event : events) {
            joined.add(CloudEvent.of(source, event, contents.get(event.position())));
        }
        return joined;
    }
}
