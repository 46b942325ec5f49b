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
            insert into case_import (id, version, content, epoch, told_version)
            select given.id, given.version, given.content, :epoch, given.version
            from json_populate_recordset(cast(null as case_import), cast(:rows as json)) as given
            order by given.id
            on conflict (id) do update set version = case_import.version + 1,
                content = jsonb_set(cast(excluded.content as jsonb), '{version}', to_jsonb(case_import.version + 1)),
                epoch = excluded.epoch, told_version = excluded.told_version
                where (case_import.epoch, case_import.told_version) < (excluded.epoch, excluded.told_version)
            returning id, version, content
            """;

    // Told again as it was, an import is no news to our readers.
    private static final String CONFIRM = """
            update case_import as held set epoch = :epoch, told_version = given.version
            from json_populate_recordset(cast(null as case_import), cast(:rows as json)) as given
            where held.id = given.id and held.epoch < :epoch
              and cast(held.content as jsonb) - 'version' = cast(given.content as jsonb) - 'version'
            """;

    private final Rows rows;
    private final ObjectMapper json;

    CompletedImports(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Stores imports and gives those that were new, or newer than what was known, in versions of our own. */
    public List<Completed> store(Handle handle, int epoch, Collection<Completed> completed) {
        if (completed.isEmpty()) {
            return List.of();
        }
        String told = rows.of(completed);
        handle.createUpdate(CONFIRM)
                .bind("rows", told)
                .bind("epoch", epoch)
                .execute();
        return handle.createQuery(STORE)
                .bind("rows", told)
                .bind("epoch", epoch)
                .map((row, context) -> new Completed(
                        row.getObject("id", UUID.class), row.getLong("version"), parsed(row.getString("content"))))
                .list();
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
