package org.evenhand.kit.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An event as it stands on a feed (CloudEvents 1.0, with the {@code method} of http-feeds for tombstones). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long version,
        String method,
        Boolean barrier,
        JsonNode data) {

    /** Says that the subject was erased. */
    public static final String DELETE = "DELETE";

    static CloudEvent of(String source, JournalEvent event, JsonNode data) {
        return new CloudEvent(
                "1.0",
                event.id().toString(),
                source,
                event.type(),
                event.subject().toString(),
                event.recordedAt(),
                event.version(),
                data == null ? DELETE : null,
                event.barrier() ? true : null,
                data);
    }

    /** Whether it stands on every lane and is taken when it has come by all of them, so after all that is before it on any. */
    public boolean standsOnEveryLane() {
        return Boolean.TRUE.equals(barrier);
    }

    /** Whether the subject was erased, so that the event carries no data any more. */
    @JsonIgnore
    public boolean isTombstone() {
        return DELETE.equals(method);
    }
}
