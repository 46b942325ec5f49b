package org.evenhand.ingest.records;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.evenhand.ingest.records.CaseRecords.Given;
import org.jdbi.v3.core.Handle;

/** What imports say of case records of which another import says what counts now. */
@Singleton
class OtherObservations {

    private static final String KEEP = """
            insert into other_observation (record_id, import_id, digest, observed_until, has_ended, content, received_at)
            select id, :import, decode(digest, 'hex'), :observedUntil, has_ended, cast(content as jsonb), :now
            from unnest(:ids, :digests, :ended, :contents) as given(id, digest, has_ended, content)
            on conflict do nothing
            """;
    private static final String KEEP_REPLACED = """
            insert into other_observation (record_id, import_id, digest, observed_until, has_ended, content, received_at)
            select id, import_id, digest, observed_until, has_ended, content, received_at
            from case_record where id = any(:ids)
            on conflict do nothing
            """;

    private final Clock clock;

    OtherObservations(Clock clock) {
        this.clock = clock;
    }

    /** Keeps records that another import knows as well or better; the first word of an import on a record counts. */
    void keep(Handle handle, List<Given> records, UUID importId, Instant observedUntil) {
        if (records.isEmpty()) {
            return;
        }
        handle.createUpdate(KEEP)
                .bind("import", importId)
                .bind("observedUntil", observedUntil)
                .bind("now", OffsetDateTime.now(clock))
                .bindArray("ids", UUID.class, records.stream().map(Given::id).toArray())
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
                        records.stream().map(Given::json).toArray())
                .execute();
    }

    /** Keeps what is about to be replaced. */
    void keepReplaced(Handle handle, List<UUID> ids) {
        if (!ids.isEmpty()) {
            handle.createUpdate(KEEP_REPLACED)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .execute();
        }
    }
}
