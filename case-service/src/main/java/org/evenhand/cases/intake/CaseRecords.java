package org.evenhand.cases.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.cases.casebook.Rows;
import org.evenhand.cases.casebook.Tombstones;
import org.jdbi.v3.core.Handle;

/** What case records state, each in its newest version. */
@Singleton
public class CaseRecords {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(UUID caseId, long version, CaseRecordReceived content, int epoch) {}

    private static final String STORE = """
            insert into case_record
            select given.* from json_populate_recordset(cast(null as case_record), cast(:rows as json)) as given
            where not exists (
                select 1 from tombstone
                where tombstone.id = given.case_id and of = 'case record'
                  and (tombstone.epoch, tombstone.version) >= (given.epoch, given.version))
            order by case_id
            on conflict (case_id) do update set version = excluded.version, content = excluded.content,
                epoch = excluded.epoch
                where (case_record.epoch, case_record.version) < (excluded.epoch, excluded.version)
            returning case_id
            """;

    private static final String REMOVE = """
            delete from case_record using unnest(:ids, :versions) as gone(id, version)
            where case_record.case_id = gone.id and (case_record.epoch, case_record.version) <= (:epoch, gone.version)
            returning case_id
            """;

    private final Rows rows;
    private final Tombstones tombstones;
    private final ObjectMapper json;

    CaseRecords(Rows rows, Tombstones tombstones, ObjectMapper json) {
        this.rows = rows;
        this.tombstones = tombstones;
        this.json = json;
    }

    /** Removes records that are gone and says of which cases they were. */
    Set<UUID> remove(Handle handle, int epoch, Map<UUID, Long> gone) {
        tombstones.put(handle, Tombstones.Of.CASE_RECORD, epoch, gone);
        return gone.isEmpty()
                ? Set.of()
                : handle.createQuery(REMOVE)
                        .bind("epoch", epoch)
                        .bindArray("ids", UUID.class, gone.keySet().toArray())
                        .bindArray("versions", Long.class, gone.values().toArray())
                        .mapTo(UUID.class)
                        .set();
    }

    /** Stores records and says which were new, or newer than what was known. */
    List<CaseRecordReceived> store(Handle handle, int epoch, Collection<CaseRecordReceived> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        Set<UUID> news = handle.createQuery(STORE)
                .bind(
                        "rows",
                        rows.of(records.stream()
                                .map(record -> new Row(record.id(), record.version(), record, epoch))
                                .toList()))
                .mapTo(UUID.class)
                .set();
        return records.stream().filter(record -> news.contains(record.id())).toList();
    }

    long countUntold(Handle handle, int epoch) {
        return handle.createQuery("select count(*) from case_record where epoch < :epoch")
                .bind("epoch", epoch)
                .mapTo(Long.class)
                .one();
    }

    /** The records of cases, by case; a case that is made of messages only has none. */
    public Map<UUID, CaseRecordReceived> ofCases(Handle handle, Collection<UUID> cases) {
        return handle
                .createQuery("select content from case_record where case_id = any(:cases)")
                .bindArray("cases", UUID.class, cases.toArray())
                .map((row, context) -> parsed(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseRecordReceived::id, record -> record));
    }

    private CaseRecordReceived parsed(String content) {
        try {
            return json.readValue(content, CaseRecordReceived.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored case record cannot be read any more.", unreadable);
        }
    }
}
