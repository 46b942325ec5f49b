package org.evenhand.cases.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.cases.casebook.CompletedImports;
import org.evenhand.cases.casebook.CompletedImports.Completed;
import org.evenhand.kit.feed.CloudEvent;

/** The events of one page of the feed, each subject once, in its newest version. */
class Page {

    private final Map<UUID, MessageReceived> messages = new LinkedHashMap<>();
    private final Map<UUID, CaseRecordReceived> records = new LinkedHashMap<>();
    private final Map<UUID, Completed> imports = new LinkedHashMap<>();

    static Page of(List<CloudEvent> events, ObjectMapper json) {
        Page page = new Page();
        // What was erased says nothing any more, so there is nothing to take from a tombstone.
        events.stream().filter(event -> !event.isTombstone()).forEach(event -> page.add(event, json));
        return page;
    }

    private void add(CloudEvent event, ObjectMapper json) {
        switch (event.type()) {
            case MessageReceived.TYPE -> add(read(event, json, MessageReceived.class));
            case CaseRecordReceived.TYPE -> add(read(event, json, CaseRecordReceived.class));
            case CompletedImports.TYPE -> add(completed(event.data()));
            // A provider may begin to tell of more before we care for it.
            default -> {}
        }
    }

    private void add(MessageReceived message) {
        messages.put(message.id(), message);
    }

    private void add(CaseRecordReceived record) {
        records.merge(record.id(), record, (held, next) -> next.version() > held.version() ? next : held);
    }

    private void add(Completed completed) {
        imports.merge(completed.id(), completed, (held, next) -> next.version() > held.version() ? next : held);
    }

    private static Completed completed(JsonNode content) {
        return new Completed(
                UUID.fromString(content.path("id").asText()),
                content.path("version").asLong(),
                content);
    }

    private static <T> T read(CloudEvent event, ObjectMapper json, Class<T> type) {
        try {
            return json.treeToValue(event.data(), type);
        } catch (JsonProcessingException unfitting) {
            throw new IllegalArgumentException(
                    "The event " + event.type() + " cannot be read: " + unfitting.getOriginalMessage(), unfitting);
        }
    }

    Collection<MessageReceived> messages() {
        return messages.values();
    }

    Collection<CaseRecordReceived> records() {
        return records.values();
    }

    Collection<Completed> imports() {
        return imports.values();
    }
}
