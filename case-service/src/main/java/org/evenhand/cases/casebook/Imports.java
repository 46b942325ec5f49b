package org.evenhand.cases.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Imports of which everything has come through, or of which nothing is left, passed on as they came. */
@Singleton
public class Imports {

    /** The type of the event that says everything of an import was told, the same as it was received with. */
    public static final String COMPLETED = "import.completed";

    /** The type of the event that says nothing of an import is left, the same as it was received with. */
    public static final String TAKEN_BACK = "import.taken-back";

    /** What an event says of an import; what it counts is for insight-service to read. */
    public record Told(UUID id, long version, JsonNode content, String type) {

        public boolean isTakenBack() {
            return type.equals(TAKEN_BACK);
        }

        public Stream<String> brands() {
            return content.path("brands").valueStream().map(JsonNode::asText);
        }
    }

    private static final String STORE = """
            insert into case_import (id, version, content, epoch, told_version, type)
            select given.id, given.version, given.content, :epoch, given.version, given.type
            from json_populate_recordset(cast(null as case_import), cast(:rows as json)) as given
            order by given.id
            on conflict (id) do update set version = case_import.version + 1,
                content = jsonb_set(cast(excluded.content as jsonb), '{version}', to_jsonb(case_import.version + 1)),
                epoch = excluded.epoch, told_version = excluded.told_version, type = excluded.type
                where (case_import.epoch, case_import.told_version) < (excluded.epoch, excluded.told_version)
            returning id, version, content, type
            """;

    // Told again as it was, an import is no news to our readers.
    private static final String CONFIRM = """
            update case_import as held set epoch = :epoch, told_version = given.version
            from json_populate_recordset(cast(null as case_import), cast(:rows as json)) as given
            where held.id = given.id and held.epoch < :epoch and held.type = given.type
              and cast(held.content as jsonb) - 'version' = cast(given.content as jsonb) - 'version'
            """;

    private final Rows rows;
    private final ObjectMapper json;

    Imports(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Stores what is told of imports and gives what was new, or newer than what was known, in versions of our own. */
    public List<Told> store(Handle handle, int epoch, Collection<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        String given = rows.of(told);
        handle.createUpdate(CONFIRM).bind("rows", given).bind("epoch", epoch).execute();
        return handle.createQuery(STORE)
                .bind("rows", given)
                .bind("epoch", epoch)
                .map((row, context) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        parsed(row.getString("content")),
                        row.getString("type")))
                .list();
    }

    /** What events of a type say of imports; an import that was taken back is completed no more. */
    Map<UUID, JsonNode> contents(Handle handle, String type, List<UUID> ids) {
        Map<UUID, JsonNode> contents = new HashMap<>();
        handle.createQuery("select id, content from case_import where id = any(:ids) and type = :type")
                .bind("type", type)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), parsed(row.getString(2))))
                .forEach(content -> contents.put(content.getKey(), content.getValue()));
        return contents;
    }

    private JsonNode parsed(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
