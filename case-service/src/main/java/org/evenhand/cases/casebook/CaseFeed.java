package org.evenhand.cases.casebook;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.kit.feed.FeedContents;
import org.evenhand.kit.feed.JournalEvent;
import org.jdbi.v3.core.Handle;

/** Joins the events of this service with the cases and imports they are about. */
@Singleton
public class CaseFeed implements FeedContents {

    private final Casebook casebook;
    private final Imports imports;
    private final ObjectMapper json;

    CaseFeed(Casebook casebook, Imports imports, ObjectMapper json) {
        this.casebook = casebook;
        this.imports = imports;
        this.json = json;
    }

    @Override
    public Map<Long, JsonNode> contentsOf(Handle handle, List<JournalEvent> events) {
        Map<Long, JsonNode> contents = new HashMap<>();
        events.stream().collect(groupingBy(JournalEvent::type)).forEach((type, ofType) -> {
            List<UUID> subjects =
                    ofType.stream().map(JournalEvent::subject).distinct().toList();
            Map<UUID, JsonNode> bySubject =
                    switch (type) {
                        case CaseChanged.TYPE -> cases(handle, subjects);
                        case Imports.COMPLETED, Imports.TAKEN_BACK -> imports.contents(handle, type, subjects);
                        default ->
                            throw new IllegalStateException("The journal holds events of the unknown type " + type);
                    };
            ofType.forEach(event -> contents.put(event.position(), bySubject.get(event.subject())));
        });
        return contents;
    }

    private Map<UUID, JsonNode> cases(Handle handle, List<UUID> ids) {
        Map<UUID, JsonNode> cases = new HashMap<>();
        casebook.cases(handle, ids).forEach(row -> cases.put(row.id(), written(CaseChanged.of(row))));
        return cases;
    }

    /** Written once: a tree of it would be written twice more on its way out. */
    private JsonNode written(CaseChanged changed) {
        try {
            return new POJONode(new RawValue(json.writeValueAsString(changed)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
