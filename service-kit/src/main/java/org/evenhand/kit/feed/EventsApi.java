package org.evenhand.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Single events of this service's journal, for a reader that has put them aside and takes them later. */
@Path("/api/feed/events")
@RolesAllowed("service")
@RunOnVirtualThread
public class EventsApi {

    private static final String EVENTS = """
            select head.journal_id, event.partition, event.position, event.event_id, event.type, event.subject_key, event.subject,
                   event.version, event.barrier, event.recorded_at
            from unnest(:journals, :positions, :events) as wanted(journal_id, position, event_id)
            join journal_head head on head.journal_id = wanted.journal_id
            join journal_event event
              on event.partition = head.partition and event.position = wanted.position and event.event_id = wanted.event_id
            """;

    private final Jdbi jdbi;
    private final FeedContents contents;
    private final String source;

    EventsApi(Jdbi jdbi, FeedContents contents, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.jdbi = jdbi;
        this.contents = contents;
        this.source = source;
    }

    /** The events with these ids, with what they are about as it is now; ids that this journal never held are left out. */
    @GET
    @Produces(FeedApi.CLOUD_EVENTS)
    public List<CloudEvent> events(@RestQuery @Size(min = 1, max = EventsClient.MOST) List<String> id) {
        List<EventId> ids =
                id.stream().map(EventId::parse).flatMap(Optional::stream).toList();
        return jdbi.inTransaction(handle -> {
            List<JournalEvent> events = held(handle, ids);
            Map<Long, JsonNode> joined = contents.contentsOf(handle, events);
            return events.stream()
                    .map(event -> CloudEvent.of(source, event, joined.get(event.position())))
                    .toList();
        });
    }

    private static List<JournalEvent> held(Handle handle, List<EventId> ids) {
        return handle.createQuery(EVENTS)
                .bindArray(
                        "journals",
                        UUID.class,
                        ids.stream().map(EventId::journal).toArray())
                .bindArray(
                        "positions",
                        Long.class,
                        ids.stream().map(EventId::position).toArray())
                .bindArray(
                        "events", UUID.class, ids.stream().map(EventId::event).toArray())
                .map(ConstructorMapper.of(JournalEvent.class))
                .list();
    }
}
