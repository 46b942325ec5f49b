package org.evenhand.ingest.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.kit.feed.Journal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps the newest observation of each case record. */
@Singleton
public class CaseRecords {

    /** The type of the event that says a record, or a newer observation of it, was stored. */
    public static final String RECEIVED = "case-record.received";

    /** What became of one record of a file. */
    public enum Outcome {
        TAKEN,
        UPDATED,
        DUPLICATE,
        DUPLICATE_DIFFERS
    }

    /** What storing did: an outcome for each record, in their order, and what the journal must hold at the end. */
    public record Stored(List<Outcome> outcomes, List<Journal.Entry> entries) {}

    /** What we hold of a record already. */
    public record Held(UUID id, long version, String digest, Instant observedUntil, boolean hasEnded, UUID importId) {}

    /** A record on its way into the table. */
    record Given(UUID id, CaseRecord content, String json, String digest) {}

    private static final String INSERT = """
            insert into case_record (id, brand, reference, version, digest, observed_until, has_ended, import_id, content, received_at)
            select id, brand, reference, 1, decode(digest, 'hex'), :observedUntil, has_ended, :import, cast(content as jsonb), :now
            from unnest(:ids, :brands, :references, :digests, :ended, :contents)
                as given(id, brand, reference, digest, has_ended, content)
            order by id
            on conflict do nothing
            returning id
            """;
    // A statement of its own, because it must see what was taken back while the insertion waited.
    private static final String COUNT_ON = """
            update case_record set version = tombstone.version + 1 from tombstone
            where case_record.id = tombstone.id and tombstone.id = any(:ids)
            returning case_record.id, case_record.version
            """;
    private static final String HELD = """
            select id, version, encode(digest, 'hex') as digest, observed_until, has_ended, import_id
            from case_record where id = any(:ids) order by id for update
            """;
    private static final String REPLACE = """
            update case_record
            set version = case_record.version + 1, digest = decode(given.digest, 'hex'), observed_until = :observedUntil,
                has_ended = given.has_ended, import_id = :import, content = cast(given.content as jsonb), received_at = :now
            from unnest(:ids, :brands, :references, :digests, :ended, :contents)
                as given(id, brand, reference, digest, has_ended, content)
            where case_record.id = given.id
            """;

    private final OtherObservations others;
    private final ObjectMapper json;
    private final Clock clock;

    CaseRecords(OtherObservations others, ObjectMapper json, Clock clock) {
        this.others = others;
        this.json = json;
        this.clock = clock;
    }

    /** Stores records of one import inside the caller's transaction; the caller appends the entries to the journal last. */
    public Stored store(Handle handle, List<CaseRecord> records, UUID importId, Instant observedUntil) {
        List<Given> given = records.stream().map(this::given).toList();
        Map<UUID, Given> distinct = given.stream()
                .collect(Collectors.toMap(Given::id, Function.identity(), (first, later) -> first, LinkedHashMap::new));
        Map<UUID, Outcome> outcomes = new HashMap<>();
        List<Journal.Entry> entries = new ArrayList<>();
        List<Given> unknown = List.copyOf(distinct.values());
        while (!unknown.isEmpty()) {
            insert(handle, unknown, importId, observedUntil).forEach((id, version) -> {
                outcomes.put(id, Outcome.TAKEN);
                entries.add(new Journal.Entry(RECEIVED, id, id, version));
            });
            compareWithHeld(handle, without(unknown, outcomes), importId, observedUntil, outcomes, entries);
            // What is neither new nor there was taken back between the two statements, and is new again.
            unknown = without(unknown, outcomes);
        }
        return new Stored(outcomesInOrder(given, distinct, outcomes), entries);
    }

    private void compareWithHeld(
            Handle handle,
            List<Given> records,
            UUID importId,
            Instant observedUntil,
            Map<UUID, Outcome> outcomes,
            List<Journal.Entry> entries) {
        Map<UUID, Given> given = records.stream().collect(Collectors.toMap(Given::id, Function.identity()));
        List<Given> newer = new ArrayList<>();
        List<Given> others = new ArrayList<>();
        for (Held held : held(handle, given.keySet())) {
            Given record = given.get(held.id());
            outcomes.put(held.id(), compare(held, record, observedUntil));
            if (isNewerObservation(held, record, observedUntil)) {
                newer.add(record);
                entries.add(new Journal.Entry(RECEIVED, held.id(), held.id(), held.version() + 1));
            } else if (!held.importId().equals(importId)) {
                others.add(record);
            }
        }
        this.others.keepReplaced(handle, newer.stream().map(Given::id).toList());
        replace(handle, newer, importId, observedUntil);
        this.others.keep(handle, others, importId, observedUntil);
    }

    private static List<Given> without(List<Given> records, Map<UUID, Outcome> done) {
        return records.stream().filter(record -> !done.containsKey(record.id())).toList();
    }

    private Given given(CaseRecord record) {
        try {
            String content = json.writeValueAsString(record);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new Given(record.id(), record, content, HexFormat.of().formatHex(digest));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The records that were new, with their versions: one that was there before and is gone counts on. */
    private Map<UUID, Long> insert(Handle handle, Collection<Given> records, UUID importId, Instant observedUntil) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        bind(handle.createQuery(INSERT), records, importId, observedUntil)
                .mapTo(UUID.class)
                .forEach(id -> versions.put(id, 1L));
        handle.createQuery(COUNT_ON)
                .bindArray("ids", UUID.class, versions.keySet().toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .forEach(returned -> versions.put(returned.getKey(), returned.getValue()));
        return versions;
    }

    private void replace(Handle handle, List<Given> records, UUID importId, Instant observedUntil) {
        if (!records.isEmpty()) {
            bind(handle.createUpdate(REPLACE), records, importId, observedUntil).execute();
        }
    }

    private <S extends SqlStatement<S>> S bind(
            S statement, Collection<Given> records, UUID importId, Instant observedUntil) {
        return statement
                .bind("import", importId)
                .bind("observedUntil", observedUntil)
                .bind("now", OffsetDateTime.now(clock))
                .bindArray("ids", UUID.class, records.stream().map(Given::id).toArray())
                .bindArray(
                        "brands",
                        String.class,
                        records.stream().map(given -> given.content().brand()).toArray())
                .bindArray(
                        "references",
                        String.class,
                        records.stream().map(given -> given.content().caseId()).toArray())
                .bindArray(
                        "digests",
                        String.class,
                        records.stream().map(Given::digest).toArray())
                .bindArray(
                        "ended",
                        Boolean.class,
                        records.stream()
                                .map(given -> given.content().ending() != null)
                                .toArray())
                .bindArray(
                        "contents",
                        String.class,
                        records.stream().map(Given::json).toArray());
    }

    private static List<Held> held(Handle handle, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(HELD)
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ConstructorMapper.of(Held.class))
                .list();
    }

    private static Outcome compare(Held held, Given record, Instant observedUntil) {
        if (held.digest().equals(record.digest())) {
            return Outcome.DUPLICATE;
        }
        return observedUntil.isAfter(held.observedUntil()) ? Outcome.UPDATED : Outcome.DUPLICATE_DIFFERS;
    }

    private static boolean isNewerObservation(Held held, Given record, Instant observedUntil) {
        return Observation.replaces(
                held.digest(), held.observedUntil(), held.hasEnded(), record.digest(), observedUntil);
    }

    private static List<Outcome> outcomesInOrder(
            List<Given> given, Map<UUID, Given> distinct, Map<UUID, Outcome> outcomes) {
        return given.stream()
                .map(record -> {
                    Given first = distinct.get(record.id());
                    if (first == record) {
                        return outcomes.get(record.id());
                    }
                    boolean same = first.digest().equals(record.digest());
                    return same ? Outcome.DUPLICATE : Outcome.DUPLICATE_DIFFERS;
                })
                .toList();
    }
}
