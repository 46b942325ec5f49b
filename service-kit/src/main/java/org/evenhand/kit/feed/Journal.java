package org.evenhand.kit.feed;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The append-only list of what happened in this service: the only thing other services read from it. */
@Singleton
public class Journal {

    /** One thing that happened to a subject, under the version taken in the same transaction. */
    public record Entry(String type, UUID subjectKey, UUID subject, long version) {}

    private static final String APPEND = """
            with head as (
                update journal_head set position = position + :count where partition = :partition
                returning position - :count as before)
            insert into journal_event (partition, position, type, subject_key, subject, version, barrier, recorded_at)
            select :partition, head.before + entry.nth, entry.type, entry.subject_key, entry.subject, entry.version,
                   :barrier, :now
            from head, unnest(:types, :subjectKeys, :subjects, :versions)
                with ordinality as entry(type, subject_key, subject, version, nth)
            """;

    private final Clock clock;

    Journal(Clock clock) {
        this.clock = clock;
    }

    /**
     * Appends entries to a lane. Must be the last statement of its transaction: it locks the lane's head row until the
     * commit, and that lock is what makes the order of the feed the order of commits.
     */
    public void append(Handle handle, Lane lane, List<Entry> entries) {
        append(handle, lane, entries, List.of());
    }

    /**
     * Appends entries to a lane, and after them barriers to every lane: a reader takes a barrier when it has come by all
     * lanes, so after everything that was committed before it, whatever the lane.
     */
    public void append(Handle handle, Lane lane, List<Entry> entries, List<Entry> barriers) {
        // Always in the order of the lanes, so that two who lock several heads never deadlock.
        for (Lane each : Lane.values()) {
            if (each == lane) {
                write(handle, each, entries, false);
            }
            write(handle, each, barriers, true);
        }
    }

    private void write(Handle handle, Lane lane, List<Entry> entries, boolean barrier) {
        if (entries.isEmpty()) {
            return;
        }
        handle.createUpdate(APPEND)
                .bind("partition", lane.partition())
                .bind("count", entries.size())
                .bind("barrier", barrier)
                .bind("now", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .bindArray(
                        "types", String.class, entries.stream().map(Entry::type).toArray())
                .bindArray(
                        "subjectKeys",
                        UUID.class,
                        entries.stream().map(Entry::subjectKey).toArray())
                .bindArray(
                        "subjects",
                        UUID.class,
                        entries.stream().map(Entry::subject).toArray())
                .bindArray(
                        "versions",
                        Long.class,
                        entries.stream().map(Entry::version).toArray())
                .execute();
    }
}
