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
                update journal_head set position = position + :count where partition = 0
                returning position - :count as before)
            insert into journal_event (partition, position, type, subject_key, subject, version, recorded_at)
            select 0, head.before + entry.nth, entry.type, entry.subject_key, entry.subject, entry.version, :now
            from head, unnest(:types, :subjectKeys, :subjects, :versions)
                with ordinality as entry(type, subject_key, subject, version, nth)
            """;

    private final Clock clock;

    Journal(Clock clock) {
        this.clock = clock;
    }

    /**
     * Appends entries. Must be the last statement of its transaction: it locks the head row until the commit, and that
     * lock is what makes the order of the feed the order of commits.
     */
    public void append(Handle handle, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        handle.createUpdate(APPEND)
                .bind("count", entries.size())
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
