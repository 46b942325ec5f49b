package org.evenhand.ingest.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What came again of messages that an import brought: it takes their place when that import is taken back. */
@Singleton
class RepeatedMessages {

    // What was sent live stays for ever, so nothing can ever take its place.
    private static final String KEEP = """
            insert into repeated_message (message_id, import_id, digest, content, received_at)
            select given.id, cast(:import as uuid), decode(given.digest, 'hex'), cast(given.content as jsonb), :now
            from unnest(:threads, :ids, :digests, :contents) as given(thread_id, id, digest, content)
            where not exists (
                select 1 from message
                where message.thread_id = given.thread_id and message.id = given.id
                  and (message.import_id is null or message.import_id = cast(:import as uuid)))
            on conflict do nothing
            """;

    private final ObjectMapper json;
    private final Clock clock;

    RepeatedMessages(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Keeps messages that are known already; the caller has locked that they stay known. */
    void keep(Handle handle, List<Keyed> messages, UUID importId) {
        if (messages.isEmpty()) {
            return;
        }
        handle.createUpdate(KEEP)
                .bindByType("import", importId, UUID.class)
                .bind("now", OffsetDateTime.now(clock))
                .bindArray(
                        "threads",
                        UUID.class,
                        messages.stream().map(Keyed::threadId).toArray())
                .bindArray("ids", UUID.class, messages.stream().map(Keyed::id).toArray())
                .bindArray(
                        "digests",
                        String.class,
                        messages.stream().map(Keyed::digest).toArray())
                .bindArray(
                        "contents",
                        String.class,
                        messages.stream().map(this::content).toArray())
                .execute();
    }

    private String content(Keyed keyed) {
        try {
            return json.writeValueAsString(MessageRow.of(keyed.message()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
