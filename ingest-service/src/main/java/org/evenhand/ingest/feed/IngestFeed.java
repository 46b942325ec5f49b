package org.evenhand.ingest.feed;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.jdbi.v3.core.statement.Query;

/** Joins the events of this service with the messages, records and imports they are about. */
@Singleton
public class IngestFeed implements FeedContents {

    /** The type of the event that says everything of an import was stored. */
    public static final String IMPORT_COMPLETED = "import.completed";

    /** The type of the event that says nothing of an import is left. */
    public static final String IMPORT_TAKEN_BACK = "import.taken-back";

    private static final String MESSAGES = """
            select message.id, json_build_object(
                'id', message.id, 'version', message.version, 'brand', account.brand,
                'account', json_build_object('id', account.id, 'channel', account.channel, 'handle', account.handle),
                'externalId', external_id, 'direction', direction, 'audience', audience,
                'author', json_build_object('externalId', author, 'kind', author_kind, 'name', author_name, 'reach', author_reach),
                'customerId', customer_reference, 'caseId', case_reference, 'thread', thread, 'inReplyTo', in_reply_to,
                'language', language, 'text', text, 'time', sent_at, 'import', import_id)
            from message
            join unnest(:keys, :ids) as wanted(thread_id, id) using (thread_id, id)
            join channel_account account on account.id = message.account_id
            """;
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

    private final ObjectMapper json;

    IngestFeed(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Map<Long, JsonNode> contentsOf(Handle handle, List<JournalEvent> events) {
        Map<String, JsonNode> byTypeAndSubject = new HashMap<>();
        events.stream().collect(groupingBy(JournalEvent::type)).forEach((type, ofType) -> {
            Query query = handle.createQuery(statement(type))
                    .bindArray(
                            "ids",
                            UUID.class,
                            ofType.stream().map(JournalEvent::subject).toArray());
            if (type.equals(Messages.RECEIVED)) {
                query.bindArray(
                        "keys",
                        UUID.class,
                        ofType.stream().map(JournalEvent::subjectKey).toArray());
            }
            query.map((row, context) -> Map.entry(row.getObject(1, UUID.class), parsed(row.getString(2))))
                    .forEach(content -> byTypeAndSubject.put(type + content.getKey(), content.getValue()));
        });
        Map<Long, JsonNode> contents = new HashMap<>();
        events.forEach(event -> contents.put(event.position(), byTypeAndSubject.get(event.type() + event.subject())));
        return contents;
    }

    private static String statement(String type) {
        return switch (type) {
            case Messages.RECEIVED -> MESSAGES;
            case CaseRecords.RECEIVED -> RECORDS;
            case IMPORT_COMPLETED -> COMPLETED;
            case IMPORT_TAKEN_BACK -> TAKEN_BACK;
            default -> throw new IllegalStateException("The journal holds an event of the unknown type " + type);
        };
    }

    private JsonNode parsed(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
