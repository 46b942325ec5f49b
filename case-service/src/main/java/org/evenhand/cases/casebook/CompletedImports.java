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
import org.jdbi.v3.core.Handle;

/** Imports of which everything has come through, passed on as they came. */
@Singleton
public class CompletedImports {

    /** The type of the event, the same as it was received with. */
    public static final String TYPE = "import.completed";

    /** A completed import; what it counts is for insight-service to read. */
    public record Completed(UUID id, long version, JsonNode content) {}

    private static final String STORE = """
            insert into case_import
            select given.* from json_populate_recordset(cast(null as case_import), cast(:rows as json)) as given
            order by id
            on conflict (id) do update set version = excluded.version, content = excluded.content
                where case_import.version < excluded.version
            returning id
            """;

    private final Rows rows;
    private final ObjectMapper json;

    CompletedImports(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Stores imports and says which were new, or newer than what was known. */
    public List<Completed> store(Handle handle, Collection<Completed> completed) {
        if (completed.isEmpty()) {
            return List.of();
        }
        var news = handle.createQuery(STORE)
                .bind("rows", rows.of(completed))
                .mapTo(UUID.class)
                .set();
        return completed.stream().filter(one -> news.contains(one.id())).toList();
    }

    Map<UUID, JsonNode> contents(Handle handle, List<UUID> ids) {
        Map<UUID, JsonNode> contents = new HashMap<>();
        handle.createQuery("select id, content from case_import where id = any(:ids)")
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
