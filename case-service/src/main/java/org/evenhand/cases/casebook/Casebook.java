package org.evenhand.cases.casebook;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where the cases are kept. */
@Singleton
public class Casebook {

    /** Reads whole rows of the table. */
    public static final RowMapper<CaseRow> ROW = ConstructorMapper.of(CaseRow.class);

    private static final String OPEN = """
            insert into service_case
            select given.* from json_populate_recordset(cast(null as service_case), cast(:rows as json)) as given
            order by id
            on conflict do nothing
            returning id
            """;
    private static final String WRITE = """
            update service_case as held set
                version = given.version, customer_id = given.customer_id,
                channel = given.channel, audience = given.audience, source = given.source, topic = given.topic,
                severity = given.severity, language = given.language, reach = given.reach,
                value_tier = given.value_tier, touchpoint = given.touchpoint, granularity = given.granularity,
                first_attempt_at = given.first_attempt_at, arrived_at = given.arrived_at, entered_at = given.entered_at,
                answered_at = given.answered_at, ending = given.ending, ended_at = given.ended_at,
                ending_audience = given.ending_audience, went_public_at = given.went_public_at,
                transfers = given.transfers, compensation = given.compensation, outcome = given.outcome,
                timely = given.timely, reopened_at = given.reopened_at,
                observation_end = given.observation_end, newest_at = given.newest_at,
                imported_by = given.imported_by, observed_by = given.observed_by,
                knows_answers = given.knows_answers, knows_endings = given.knows_endings,
                unknown_because = given.unknown_because,
                public_replies = given.public_replies, replies_asking_for_private = given.replies_asking_for_private,
                patterns = given.patterns
            from json_populate_recordset(cast(null as service_case), cast(:rows as json)) as given
            where held.id = given.id
            """;

    // A statement of its own, because it must see what somebody closed while the opening waited for it.
    private static final String COUNT_ON = """
            update service_case held set version = tombstone.version + 1 from tombstone
            where held.id = tombstone.id and tombstone.of = 'case' and tombstone.id = any(:ids)
            returning held.id, held.version
            """;

    private final Rows rows;
    private final Tombstones tombstones;

    Casebook(Rows rows, Tombstones tombstones) {
        this.rows = rows;
        this.tombstones = tombstones;
    }

    /**
     * Opens cases and gives back those that are open now, in their versions: a case that was there before and is gone
     * counts on. Somebody else opened the others at the same moment: these were waited for, and must be told again with
     * what the other knew.
     */
    public List<CaseRow> open(Handle handle, Collection<CaseRow> opened) {
        if (opened.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> versions = new HashMap<>();
        handle.createQuery(OPEN).bind("rows", rows.of(opened)).mapTo(UUID.class).forEach(id -> versions.put(id, 1L));
        handle.createQuery(COUNT_ON)
                .bindArray("ids", UUID.class, versions.keySet().toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .forEach(returned -> versions.put(returned.getKey(), returned.getValue()));
        return opened.stream()
                .filter(row -> versions.containsKey(row.id()))
                .map(row -> row.inVersion(versions.get(row.id())))
                .toList();
    }

    /** Closes the book on cases of which nothing is left; each goes by its next version, in which they are given back. */
    public List<CaseRow> close(Handle handle, Collection<CaseRow> emptied) {
        if (emptied.isEmpty()) {
            return List.of();
        }
        handle.createUpdate("delete from service_case where id = any(:ids)")
                .bindArray("ids", UUID.class, emptied.stream().map(CaseRow::id).toArray())
                .execute();
        List<CaseRow> gone =
                emptied.stream().map(row -> row.inVersion(row.version() + 1)).toList();
        // Our own versions: they count on whatever becomes of the feed of ingest-service.
        tombstones.put(handle, Tombstones.Of.CASE, 0, gone.stream().collect(toMap(CaseRow::id, CaseRow::version)));
        return gone;
    }

    /** Locks cases, in the order of their ids against deadlocks, so that their versions can be counted up. */
    public List<CaseRow> lock(Handle handle, Set<UUID> ids) {
        return handle.createQuery("select * from service_case where id = any(:ids) order by id for update")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ROW)
                .list();
    }

    public void write(Handle handle, Collection<CaseRow> changed) {
        if (changed.isEmpty()) {
            return;
        }
        handle.createUpdate(WRITE).bind("rows", rows.of(changed)).execute();
    }

    public Set<UUID> casesOf(Handle handle, Set<UUID> customers) {
        return handle.createQuery("select id from service_case where customer_id = any(:customers)")
                .bindArray("customers", UUID.class, customers.toArray())
                .mapTo(UUID.class)
                .set();
    }

    public List<CaseRow> cases(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("select * from service_case where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ROW)
                .list();
    }

    public Optional<CaseRow> find(Handle handle, UUID id) {
        return cases(handle, List.of(id)).stream().findFirst();
    }
}
