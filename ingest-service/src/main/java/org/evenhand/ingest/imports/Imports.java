package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.ingest.feed.IngestFeed;
import org.evenhand.ingest.presets.Preset;
import org.evenhand.kit.feed.Journal;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The imports and their states: waiting, checking, taking, then completed or failed; at any time taking-back, then taken-back. */
@Singleton
class Imports {

    private static final String COLUMNS = """
            select id, preset, kind, brand, file, stated_observed_until, state, problem, observed_until, brands,
                rows_in_file, rows_done, taken, updated, duplicate, differs, rejected, left_out, created_at, touched_at, ended_at,
                taking_back_by, taking_back_since, taken_back_at, taken_back
            from import
            """;

    private final Jdbi jdbi;
    private final Journal journal;
    private final Clock clock;

    Imports(Jdbi jdbi, Journal journal, Clock clock) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Import> find(UUID id) {
        return jdbi.inTransaction(
                handle -> one(handle.createQuery(COLUMNS + " where id = :id").bind("id", id)));
    }

    private static Optional<Import> one(Query query) {
        return query.map(ConstructorMapper.of(Import.class)).findOne();
    }

    /** The imports that were not finished, or not taken back whole, oldest first. */
    List<Import> unfinished() {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        COLUMNS + " where ended_at is null or state = 'taking-back' order by created_at")
                .map(ConstructorMapper.of(Import.class))
                .list());
    }

    List<Import> newest() {
        return jdbi.inTransaction(handle -> handle.createQuery(COLUMNS + " order by created_at desc, id limit 100")
                .map(ConstructorMapper.of(Import.class))
                .list());
    }

    /** Begins an import, or finds the unfinished one of the same file, preset and brand, which then continues. */
    Import begin(
            UUID newId,
            Preset preset,
            Optional<String> brand,
            String file,
            byte[] digest,
            Optional<Instant> observedUntil) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            insert into import (id, preset, kind, brand, file, file_digest, stated_observed_until, state, created_at, touched_at)
                            values (:id, :preset, :kind, :brand, :file, :digest, :observedUntil, 'waiting', :now, :now)
                            on conflict do nothing
                            """)
                    .bind("id", newId)
                    .bind("preset", preset.name())
                    .bind("kind", preset.kind().word())
                    .bind("brand", brand.orElse(null))
                    .bind("file", file)
                    .bind("digest", digest)
                    .bind("observedUntil", observedUntil.orElse(null))
                    .bind("now", now())
                    .execute();
            return one(handle.createQuery(COLUMNS + """
                             where file_digest = :digest and preset = :preset and brand is not distinct from :brand
                               and ended_at is null
                            """)
                            .bind("digest", digest)
                            .bind("preset", preset.name())
                            .bind("brand", brand.orElse(null)))
                    .orElseThrow();
        });
    }

    /** Begins to take an import back, whatever becomes of it at the moment; once asked, asking again only makes it go on. */
    void beginTakingBack(UUID id, String by) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        update import set state = 'taking-back', taking_back_by = coalesce(taking_back_by, :by),
                            taking_back_since = coalesce(taking_back_since, :now),
                            ended_at = coalesce(ended_at, :now), touched_at = :now, problem = null
                        where id = :id and state <> 'taken-back'
                        """)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now())
                .execute());
    }

    /** Says why an import could not be taken back whole. */
    void explain(UUID id, String problem) {
        jdbi.useTransaction(
                handle -> handle.createUpdate("update import set problem = :problem, touched_at = :now where id = :id")
                        .bind("id", id)
                        .bind("problem", problem)
                        .bind("now", now())
                        .execute());
    }

    void check(UUID id) {
        jdbi.useTransaction(handle -> handle.createUpdate(
                        "update import set state = 'checking', touched_at = :now where id = :id and ended_at is null")
                .bind("id", id)
                .bind("now", now())
                .execute());
    }

    /** The file was surveyed: from now on its rows are taken. */
    void take(UUID id, long rows, Instant observedUntil) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        update import set state = 'taking', rows_in_file = :rows, observed_until = :observedUntil, touched_at = :now
                        where id = :id and ended_at is null
                        """)
                .bind("id", id)
                .bind("rows", rows)
                .bind("observedUntil", observedUntil)
                .bind("now", now())
                .execute());
    }

    void complete(UUID id) {
        jdbi.useTransaction(handle -> {
            end(handle, id, "completed", null);
            // A barrier, because a row that is known already may have come by the live lane a moment ago.
            journal.append(
                    handle, Lane.IMPORT, List.of(), List.of(nextVersion(handle, id, IngestFeed.IMPORT_COMPLETED)));
        });
    }

    /** Counts the version of an import up; the entry says so in the journal. */
    static Journal.Entry nextVersion(Handle handle, UUID id, String type) {
        long version = handle.createQuery("update import set version = version + 1 where id = :id returning version")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        return new Journal.Entry(type, id, id, version);
    }

    void fail(UUID id, String problem) {
        jdbi.useTransaction(handle -> end(handle, id, "failed", problem));
    }

    private void end(Handle handle, UUID id, String state, String problem) {
        int ended = handle.createUpdate("""
                        update import set state = :state, problem = :problem, ended_at = :now, touched_at = :now
                        where id = :id and ended_at is null
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("problem", problem)
                .bind("now", now())
                .execute();
        if (ended != 1) {
            throw new TakenElsewhere(id);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Says that another replica went on with this import, so that this one must leave it alone. */
    static class TakenElsewhere extends RuntimeException {
        TakenElsewhere(UUID id) {
            super("Another replica goes on with import " + id + ".");
        }
    }
}
