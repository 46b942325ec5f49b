package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.ingest.accounts.Accounts;
import org.evenhand.ingest.feed.IngestFeed;
import org.evenhand.ingest.messages.TakenBackMessages;
import org.evenhand.ingest.records.TakenBackRecords;
import org.evenhand.kit.feed.Journal;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes an import back, batch by batch, until nothing of it is left but that it was there and was taken back. */
@Singleton
class TakingBack {

    private static final int STATEMENTS_IN_BATCH = 2_000;
    private static final List<String> WHAT_IT_LEFT_OUT = List.of(
            "delete from left_out_case where import_id = :import",
            "delete from import_rejected_row where import_id = :import",
            "delete from import_note where import_id = :import",
            "delete from import_left_out where import_id = :import");

    private final Jdbi jdbi;
    private final TakenBackRecords records;
    private final TakenBackMessages messages;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    TakingBack(
            Jdbi jdbi,
            TakenBackRecords records,
            TakenBackMessages messages,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.jdbi = jdbi;
        this.records = records;
        this.messages = messages;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes an import back to its end, going on after what was taken back before. */
    void takeBack(UUID id) {
        boolean isWhole = false;
        while (!isWhole) {
            while (jdbi.inTransaction(handle -> takeBackSome(handle, id))) {}
            isWhole = jdbi.inTransaction(handle -> end(handle, id));
        }
    }

    /** Whether there was something to take back. Its progress and its events are one transaction with it. */
    private boolean takeBackSome(Handle handle, UUID id) {
        if (!lock(handle, id)) {
            return false;
        }
        List<Journal.Entry> entries = new ArrayList<>();
        int statements = records.takeBack(handle, id, STATEMENTS_IN_BATCH, entries)
                + messages.takeBack(handle, id, STATEMENTS_IN_BATCH, entries);
        handle.createUpdate("update import set taken_back = taken_back + :statements, touched_at = :now where id = :id")
                .bind("id", id)
                .bind("statements", statements)
                .bind("now", now())
                .execute();
        journal.append(handle, Lane.IMPORT, entries);
        return statements > 0;
    }

    /** False when another replica has taken it back; one that does so at this moment is waited for. */
    private static boolean lock(Handle handle, UUID id) {
        return handle.createQuery("select 1 from import where id = :id and state = 'taking-back' for update")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Clears up while no import stores anything. False when there is more to take back after all. */
    private boolean end(Handle handle, UUID id) {
        Accounts.lock(handle);
        if (takeBackSome(handle, id)) {
            return false;
        }
        if (!lock(handle, id)) {
            return true;
        }
        List<UUID> others = otherImportsToCountAnew(handle, id);
        WHAT_IT_LEFT_OUT.forEach(
                statement -> handle.createUpdate(statement).bind("import", id).execute());
        accounts.forgetUnused(handle, brands(handle, id));
        handle.createUpdate(
                        "update import set state = 'taken-back', taken_back_at = :now, touched_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now())
                .execute();
        List<Journal.Entry> barriers = new ArrayList<>();
        others.forEach(other -> barriers.add(Imports.nextVersion(handle, other, IngestFeed.IMPORT_COMPLETED)));
        barriers.add(Imports.nextVersion(handle, id, IngestFeed.IMPORT_TAKEN_BACK));
        journal.append(handle, Lane.IMPORT, List.of(), barriers);
        return true;
    }

    /**
     * What belongs to no brand is counted with the import that left it out first. Where that was this one, the next one
     * counts it from now on.
     */
    private static List<UUID> otherImportsToCountAnew(Handle handle, UUID id) {
        return handle.createQuery("""
                        select import.id from import
                        where state = 'completed' and id <> :import and exists (
                            select 1 from left_out_case own join left_out_case other using (brand, reference)
                            where own.brand = '' and own.import_id = :import and other.import_id = import.id)
                        order by created_at
                        """).bind("import", id).mapTo(UUID.class).list();
    }

    private static List<String> brands(Handle handle, UUID id) {
        return handle.createQuery("select unnest(brands) from import where id = :import")
                .bind("import", id)
                .mapTo(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
