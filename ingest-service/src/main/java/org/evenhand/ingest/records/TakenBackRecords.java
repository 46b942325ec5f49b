package org.evenhand.ingest.records;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.kit.feed.Journal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Takes back what an import said: of each case record the best that others say stands, or nothing. */
@Singleton
public class TakenBackRecords {

    // One statement, so that it sees what another one moves from one table to the other exactly once.
    private static final String TOUCHED = """
            select id from case_record where import_id = :import
            union all
            select record_id from other_observation where import_id = :import
            limit :most
            """;
    private static final String LOCK = "select 1 from case_record where id = any(:ids) order by id for update";
    private static final String OBSERVATIONS = """
            select id as record_id, import_id, encode(digest, 'hex') as digest, observed_until, has_ended, received_at, version
            from case_record where id = any(:ids)
            union all
            select record_id, import_id, encode(digest, 'hex'), observed_until, has_ended, received_at, null
            from other_observation where record_id = any(:ids)
            """;
    private static final String FORGET_OTHERS =
            "delete from other_observation where import_id = :import and record_id = any(:ids)";
    // The current one goes beside the others, unless it is what is taken back.
    private static final String STEP_BACK = """
            insert into other_observation (record_id, import_id, digest, observed_until, has_ended, content, received_at)
            select id, import_id, digest, observed_until, has_ended, content, received_at
            from case_record where id = any(:ids) and import_id <> :import
            on conflict do nothing
            """;
    private static final String STEP_FORWARD = """
            with next as (
                delete from other_observation other using unnest(:ids, :imports) as next(record_id, import_id)
                where other.record_id = next.record_id and other.import_id = next.import_id
                returning other.*)
            update case_record record
            set version = record.version + 1, digest = next.digest, observed_until = next.observed_until,
                has_ended = next.has_ended, import_id = next.import_id, content = next.content, received_at = next.received_at
            from next where record.id = next.record_id
            """;
    private static final String BURY = """
            with gone as (delete from case_record where id = any(:ids) returning id, version)
            insert into tombstone (id, version) select id, version + 1 from gone
            on conflict (id) do update set version = excluded.version
            """;

    /** What becomes of the records of a batch. */
    private record Changes(List<Observation> next, List<UUID> gone) {}

    /**
     * Takes back what an import said of at most so many records, adds to the entries what the journal must hold in the end,
     * and says of how many records it was.
     */
    public int takeBack(Handle handle, UUID importId, int most, List<Journal.Entry> entries) {
        List<UUID> touched = handle.createQuery(TOUCHED)
                .bind("import", importId)
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
        if (touched.isEmpty()) {
            return 0;
        }
        Object[] ids = touched.toArray();
        handle.createQuery(LOCK)
                .bindArray("ids", UUID.class, ids)
                .mapTo(Integer.class)
                .list();
        Changes changes = changes(observations(handle, ids), importId, entries);
        execute(handle, FORGET_OTHERS, importId, touched);
        execute(
                handle,
                STEP_BACK,
                importId,
                changes.next().stream().map(Observation::recordId).toList());
        stepForward(handle, changes.next());
        handle.createUpdate(BURY)
                .bindArray("ids", UUID.class, changes.gone().toArray())
                .execute();
        return touched.size();
    }

    private static Map<UUID, List<Observation>> observations(Handle handle, Object[] ids) {
        return handle
                .createQuery(OBSERVATIONS)
                .bindArray("ids", UUID.class, ids)
                .map(ConstructorMapper.of(Observation.class))
                .list()
                .stream()
                .collect(groupingBy(Observation::recordId));
    }

    private static Changes changes(
            Map<UUID, List<Observation>> observations, UUID importId, List<Journal.Entry> entries) {
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
        observations.forEach((id, all) -> {
            long version = all.stream()
                    .filter(Observation::isCurrent)
                    .findFirst()
                    .orElseThrow()
                    .version();
            List<Observation> rest = all.stream()
                    .filter(each -> !each.importId().equals(importId))
                    .toList();
            if (rest.isEmpty()) {
                changes.gone().add(id);
            } else if (Observation.current(rest).isCurrent()) {
                return;
            } else {
                changes.next().add(Observation.current(rest));
            }
            entries.add(new Journal.Entry(CaseRecords.RECEIVED, id, id, version + 1));
        });
        return changes;
    }

    private static void stepForward(Handle handle, List<Observation> next) {
        handle.createUpdate(STEP_FORWARD)
                .bindArray(
                        "ids",
                        UUID.class,
                        next.stream().map(Observation::recordId).toArray())
                .bindArray(
                        "imports",
                        UUID.class,
                        next.stream().map(Observation::importId).toArray())
                .execute();
    }

    private static void execute(Handle handle, String statement, UUID importId, List<UUID> ids) {
        handle.createUpdate(statement)
                .bind("import", importId)
                .bindArray("ids", UUID.class, ids.toArray())
                .execute();
    }
}
