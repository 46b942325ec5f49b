package org.evenhand.cases.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenhand.kit.database.NameBasedId;

/** Events of ingest-service, made from the examples that it promises to keep to. */
public class Events {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /** An example of ingest-service as it stands in that service's own folder. */
    public static ObjectNode example(String type) {
        try {
            return (ObjectNode) JSON.readTree(
                    Path.of("..", "ingest-service", "events", type + ".json").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A message of a brand's account @brand on x, with its own external id as its thread, as the change makes it. */
    public static ObjectNode message(String brand, String externalId, Consumer<ObjectNode> change) {
        String account = NameBasedId.of("account", brand, "x", "@" + brand).toString();
        ObjectNode event = example("message.received");
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("id", NameBasedId.of("message", account, externalId).toString())
                .put("brand", brand)
                .put("externalId", externalId)
                .put("thread", externalId);
        ((ObjectNode) data.get("account")).put("id", account).put("handle", "@" + brand);
        change.accept(data);
        return event.put("subject", data.get("id").asText());
    }

    /** A reply of a person of ours in a thread. */
    public static ObjectNode reply(String brand, String externalId, String thread, String time, String text) {
        return message(brand, externalId, data -> {
            data.put("direction", "outbound")
                    .put("thread", thread)
                    .put("time", time)
                    .put("text", text);
            ((ObjectNode) data.get("author"))
                    .put("externalId", "agent-1")
                    .put("name", "Ann")
                    .put("reach", 90_000);
        });
    }

    /** A record of a case, as the change makes it. */
    public static ObjectNode record(String brand, String caseId, Consumer<ObjectNode> change) {
        ObjectNode event = example("case-record.received");
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("id", NameBasedId.of("case", brand, caseId).toString())
                .put("brand", brand)
                .put("caseId", caseId);
        data.put("version", 1);
        change.accept(data);
        return event.put("subject", data.get("id").asText())
                .put("version", data.get("version").asLong());
    }

    public static ObjectNode importCompleted(UUID id) {
        ObjectNode event = example("import.completed");
        ((ObjectNode) event.get("data")).put("id", id.toString());
        return event.put("subject", id.toString());
    }

    /** The same subject, gone by a version. */
    public static ObjectNode gone(ObjectNode event, long version) {
        ObjectNode tombstone = event.deepCopy();
        tombstone.remove("data");
        return tombstone.put("method", "DELETE").put("version", version);
    }

    /** The same subject in another version. */
    public static ObjectNode inVersion(ObjectNode event, long version) {
        ((ObjectNode) event.get("data")).put("version", version);
        return event.put("version", version);
    }

    public static ObjectNode importTakenBack(UUID id) {
        ObjectNode event = example("import.taken-back");
        ((ObjectNode) event.get("data")).put("id", id.toString());
        return event.put("subject", id.toString());
    }

    public static void author(ObjectNode data, String externalId) {
        ((ObjectNode) data.get("author")).put("externalId", externalId);
    }

    public static UUID threadCase(String brand, String thread) {
        return NameBasedId.of(
                "thread", NameBasedId.of("account", brand, "x", "@" + brand).toString(), thread);
    }

    public static UUID recordCase(String brand, String caseId) {
        return NameBasedId.of("case", brand, caseId);
    }

    public static UUID ownCustomer(String brand, String author) {
        return NameBasedId.of("identity", brand, "x", author);
    }

    public static UUID namedCustomer(String brand, String reference) {
        return NameBasedId.of("customer", brand, reference);
    }
}
