package org.evenhand.cases.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.cases.casebook.Imports;
import org.evenhand.kit.feed.CloudEvent;

/** The events of one page of the feed, each subject once, in its newest version. */
class Page {

    private final Map<UUID, MessageReceived> messages = new LinkedHashMap<>();
    private final Map<UUID, CaseRecordReceived> records = new LinkedHashMap<>();
    private final Map<UUID, Imports.Told> imports = new LinkedHashMap<>();
    private final Map<UUID, Long> goneMessages = new HashMap<>();
    private final Map<UUID, Long> goneRecords = new HashMap<>();

    static Page of(List<CloudEvent> events, ObjectMapper json) {
        Page page = new Page();
        for (CloudEvent event : events) {
            if (event.isTombstone()) {
                page.bury(event);
            } else {
                page.add(event, json);
            }
        }
        return page;
    }

    private void add(CloudEvent event, ObjectMapper json) {
        switch (event.type()) {
            case MessageReceived.TYPE -> add(read(event, json, MessageReceived.class));
            case CaseRecordReceived.TYPE -> add(read(event, json, CaseRecordReceived.class));
            case Imports.COMPLETED, Imports.TAKEN_BACK -> add(told(event));
            // A provider may begin to tell of more before we care for it.
            default -> {}
        }
    }

    private void bury(CloudEvent event) {
        switch (event.type()) {
            case MessageReceived.TYPE -> bury(event, goneMessages);
            case CaseRecordReceived.TYPE -> bury(event, goneRecords);
            // Of an import that was taken back there is an event of its own.
            default -> {}
        }
    }

    private static void bury(CloudEvent event, Map<UUID, Long> gone) {
        gone.merge(UUID.fromString(event.subject()), event.version(), Math::max);
    }

    private void add(MessageReceived message) {
        messages.merge(message.id(), message, (held, next) -> next.version() > held.version() ? next : held);
    }

    private void add(CaseRecordReceived record) {
        records.merge(record.id(), record, (held, next) -> next.version() > held.version() ? next : held);
    }

    private void add(Imports.Told told) {
        imports.merge(told.id(), told, (held, next) -> next.version() > held.version() ? next : held);
    }

    private static Imports.Told told(CloudEvent event) {
        JsonNode content = event.data();
        return new Imports.Told(
                UUID.fromString(content.path("id").asText()),
                content.path("version").asLong(),
                content,
                event.type());
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

    /** The messages that are gone, with the versions by which they went. */
    Map<UUID, Long> goneMessages() {
        return goneMessages;
    }

    /** The records that are gone, with the versions by which they went. */
    Map<UUID, Long> goneRecords() {
        return goneRecords;
    }

    boolean takesBack() {
        return imports.values().stream().anyMatch(Imports.Told::isTakenBack);
    }

    Collection<Imports.Told> imports() {
        return imports.values();
    }
}
