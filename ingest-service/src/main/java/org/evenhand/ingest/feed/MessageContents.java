package org.evenhand.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.kit.feed.JournalEvent;
import org.jdbi.v3.core.Handle;

/** Messages as the feed tells them, written straight from their rows: that costs half of what json_build_object does. */
class MessageContents {

    private static final String ROWS = """
        select message.id, account.brand, account.id as account_id, account.channel, account.handle, external_id,
            direction, audience, author, author_kind, author_name, author_reach, customer_reference, case_reference,
            thread, in_reply_to, language, text, sent_at, import_id, message.version
        from message
        join unnest(:keys, :ids) as wanted(thread_id, id) using (thread_id, id)
        join channel_account account on account.id = message.account_id
        """;
    private static final JsonFactory JSON = new JsonFactory();

    private MessageContents() {}

    static Map<UUID, String> of(Handle handle, List<JournalEvent> events) {
        Map<UUID, String> contents = new HashMap<>();
        handle.createQuery(ROWS)
                .bindArray(
                        "keys",
                        UUID.class,
                        events.stream().map(JournalEvent::subjectKey).toArray())
                .bindArray(
                        "ids",
                        UUID.class,
                        events.stream().map(JournalEvent::subject).toArray())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), written(row)))
                .forEach(content -> contents.put(content.getKey(), content.getValue()));
        return contents;
    }

    private static String written(ResultSet row) throws SQLException {
        StringWriter text = new StringWriter(1_024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, ResultSet row) throws IOException, SQLException {
        json.writeStartObject();
        json.writeStringField("id", row.getString("id"));
        json.writeNumberField("version", row.getLong("version"));
        json.writeStringField("brand", row.getString("brand"));
        json.writeObjectFieldStart("account");
        json.writeStringField("id", row.getString("account_id"));
        json.writeStringField("channel", row.getString("channel"));
        json.writeStringField("handle", row.getString("handle"));
        json.writeEndObject();
        json.writeStringField("externalId", row.getString("external_id"));
        json.writeStringField("direction", row.getString("direction"));
        json.writeStringField("audience", row.getString("audience"));
        json.writeObjectFieldStart("author");
        json.writeStringField("externalId", row.getString("author"));
        json.writeStringField("kind", row.getString("author_kind"));
        json.writeStringField("name", row.getString("author_name"));
        writeReach(json, row);
        json.writeEndObject();
        json.writeStringField("customerId", row.getString("customer_reference"));
        json.writeStringField("caseId", row.getString("case_reference"));
        json.writeStringField("thread", row.getString("thread"));
        json.writeStringField("inReplyTo", row.getString("in_reply_to"));
        json.writeStringField("language", row.getString("language"));
        json.writeStringField("text", row.getString("text"));
        json.writeStringField(
                "time",
                row.getObject("sent_at", OffsetDateTime.class).toInstant().toString());
        json.writeStringField("import", row.getString("import_id"));
        json.writeEndObject();
    }

    private static void writeReach(JsonGenerator json, ResultSet row) throws IOException, SQLException {
        long reach = row.getLong("author_reach");
        if (row.wasNull()) {
            json.writeNullField("reach");
        } else {
            json.writeNumberField("reach", reach);
        }
    }
}
