package org.evenhand.ingest.feed;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.ingest.messages.Messages;
import org.evenhand.ingest.records.CaseRecords;
import org.evenhand.kit.feed.FeedContents;
import org.evenhand.kit.feed.JournalEvent;
import org.jdbi.v3.core.Handle;

/** Joins the events of this service with the messages, records and imports they are about. */
@Singleton
public class IngestFeed implements FeedContents {

    /** The type of the event that says everything of an import was stored. */
    public static final String IMPORT_COMPLETED = "import.completed";

    /** The type of the event that says nothing of an import is left. */
    public static final String IMPORT_TAKEN_BACK = "import.taken-back";

    private static final String RECORDS = """
        select id, cast(content as jsonb) || jsonb_build_object('id', id, 'version', version, 'import', import_id)
        from case_record where id = any(:ids)
        """;
    private static final String LEFT_OUT = """
            coalesce((
                select json_agg(row_to_json(counted)) from (
                    select brand, channel, reason, count(*) as cases from missing_case
                    where brand = any(import.brands) and brand <> ''
                    group by brand, channel, reason order by brand, channel, reason) counted), '[]')
            """;
    private static final String COMPLETED = """
            select id, json_build_object(
                'id', id, 'version', version, 'preset', preset, 'kind', kind, 'brands', brands,
                'observedUntil', observed_until, 'leftOut', %s,
                'unattributed', coalesce((
                    select json_agg(row_to_json(counted)) from (
                        select channel, reason, count(*) as cases from missing_case
                        where brand = '' and import_id = import.id
                        group by channel, reason order by channel, reason) counted), '[]'))
            from import where id = any(:ids) and state = 'completed'
            """.formatted(LEFT_OUT);
    private static final String TAKEN_BACK = """
            select id, json_build_object('id', id, 'version', version, 'brands', brands, 'leftOut', %s)
            from import where id = any(:ids) and state = 'taken-back'
            """.formatted(LEFT_OUT);

    @Override
    public Map<Long, JsonNode> contentsOf(Handle handle, List<JournalEvent> events) {
        Map<String, Map<UUID, String>> byType = new HashMap<>();
        events.stream()
                .collect(groupingBy(JournalEvent::type))
                .forEach((type, ofType) -> byType.put(type, contentsOf(handle, type, ofType)));
        Map<Long, JsonNode> contents = new HashMap<>();
        events.forEach(event ->
                contents.put(event.position(), asItIs(byType.get(event.type()).get(event.subject()))));
        return contents;
    }

    private static Map<UUID, String> contentsOf(Handle handle, String type, List<JournalEvent> events) {
        return switch (type) {
            case Messages.RECEIVED -> MessageContents.of(handle, events);
            case CaseRecords.RECEIVED -> contents(handle, RECORDS, events);
            case IMPORT_COMPLETED -> contents(handle, COMPLETED, events);
            case IMPORT_TAKEN_BACK -> contents(handle, TAKEN_BACK, events);
            default -> throw new IllegalStateException("The journal holds an event of the unknown type " + type);
        };
    }

    private static Map<UUID, String> contents(Handle handle, String statement, List<JournalEvent> events) {
        Map<UUID, String> contents = new HashMap<>();
        handle.createQuery(statement)
                .bindArray(
                        "ids",
                        UUID.class,
                        events.stream().map(JournalEvent::subject).toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(content -> contents.put(content.getKey(), content.getValue()));
        return contents;
    }

    /** It is JSON already: to read it only to write it again would cost more than to make it. */
    private static JsonNode asItIs(String content) {
        return content == null ? null : new POJONode(new RawValue(content));
    }
}
