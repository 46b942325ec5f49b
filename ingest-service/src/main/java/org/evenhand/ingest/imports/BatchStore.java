package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.ingest.accounts.Accounts;
import org.evenhand.ingest.accounts.Accounts.NamedBy;
import org.evenhand.ingest.imports.Batch.LeftOutCount;
import org.evenhand.ingest.imports.Batch.RejectedRow;
import org.evenhand.ingest.messages.Messages;
import org.evenhand.ingest.messages.Outcome;
import org.evenhand.ingest.presets.Row.MissingCase;
import org.evenhand.ingest.records.CaseRecords;
import org.evenhand.kit.feed.Journal;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Handle;

/** Stores a batch of rows together with the progress of its import: both or neither. */
@Singleton
class BatchStore {

    private static final int MOST_REJECTED_ROWS_KEPT = 10_000;

    private final Accounts accounts;
    private final Messages messages;
    private final CaseRecords records;
    private final Journal journal;
    private final Clock clock;

    BatchStore(Accounts accounts, Messages messages, CaseRecords records, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.messages = messages;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Stores rows that follow the first {@code rowsDone} of the file. The progress moves by compare-and-set, so that a
     * batch counts once even when two replicas take the same file.
     */
    void store(Handle handle, UUID importId, Instant observedUntil, long rowsDone, Batch batch) {
        // First, because this lock keeps everybody away who takes an import back and clears up behind it.
        accounts.registerBrands(handle, batch.brands, NamedBy.IMPORT);
        accounts.register(handle, batch.accounts, NamedBy.IMPORT);
        Messages.Stored storedMessages = messages.store(handle, batch.messages, importId);
        CaseRecords.Stored storedRecords = records.store(handle, batch.records, importId, observedUntil);
        noteMissing(handle, importId, batch.missing.values());
        reject(handle, importId, batch.rejected);
        leaveOut(handle, importId, batch.leftOut.values());
        note(handle, importId, batch);
        progress(handle, importId, rowsDone, batch, storedMessages, storedRecords);
        List<Journal.Entry> entries = new ArrayList<>(storedMessages.entries());
        entries.addAll(storedRecords.entries());
        journal.append(handle, Lane.IMPORT, entries);
    }

    /** Noted also when a record of the case is known: it might be taken back. */
    private void noteMissing(Handle handle, UUID importId, Collection<MissingCase> missing) {
        if (missing.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into left_out_case (brand, reference, channel, reason, import_id, noted_at)
                        select brand, reference, channel, reason, :import, :now
                        from unnest(:brands, :references, :channels, :reasons) as missing(brand, reference, channel, reason)
                        order by brand, reference
                        on conflict do nothing
                        """)
                .bind("import", importId)
                .bind("now", OffsetDateTime.now(clock))
                .bindArray(
                        "brands",
                        String.class,
                        missing.stream().map(MissingCase::brand).toArray())
                .bindArray(
                        "references",
                        String.class,
                        missing.stream().map(MissingCase::reference).toArray())
                .bindArray(
                        "channels",
                        String.class,
                        missing.stream().map(MissingCase::channel).toArray())
                .bindArray(
                        "reasons",
                        String.class,
                        missing.stream().map(MissingCase::reason).toArray())
                .execute();
    }

    private static void reject(Handle handle, UUID importId, List<RejectedRow> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into import_rejected_row (import_id, line, reason)
                        select :import, line, reason from unnest(:lines, :reasons) as rejected(line, reason)
                        where (select count(*) from import_rejected_row where import_id = :import) < :most
                        on conflict do nothing
                        """)
                .bind("import", importId)
                .bind("most", MOST_REJECTED_ROWS_KEPT)
                .bindArray(
                        "lines",
                        Long.class,
                        rejected.stream().map(RejectedRow::line).toArray())
                .bindArray(
                        "reasons",
                        String.class,
                        rejected.stream().map(RejectedRow::reason).toArray())
                .execute();
    }

    private static void leaveOut(Handle handle, UUID importId, Collection<LeftOutCount> leftOut) {
        for (LeftOutCount out : leftOut) {
            handle.createUpdate("""
                            insert into import_left_out (import_id, reason, brand, channel, count, rows)
                            values (:import, :reason, :brand, :channel, :count, :rows)
                            on conflict (import_id, reason, brand, channel) do update
                            set count = import_left_out.count + excluded.count, rows = import_left_out.rows + excluded.rows
                            """)
                    .bind("import", importId)
                    .bind("reason", out.reason())
                    .bind("brand", out.brand())
                    .bind("channel", out.channel())
                    .bind("count", out.count())
                    .bind("rows", out.rows())
                    .execute();
        }
    }

    private static void note(Handle handle, UUID importId, Batch batch) {
        batch.notes.forEach((note, count) -> handle.createUpdate("""
                        insert into import_note (import_id, note, count) values (:import, :note, :count)
                        on conflict (import_id, note) do update set count = import_note.count + excluded.count
                        """)
                .bind("import", importId)
                .bind("note", note)
                .bind("count", count)
                .execute());
    }

    private void progress(
            Handle handle,
            UUID importId,
            long rowsDone,
            Batch batch,
            Messages.Stored storedMessages,
            CaseRecords.Stored storedRecords) {
        long taken = count(storedMessages, Outcome.Kind.STORED) + count(storedRecords, CaseRecords.Outcome.TAKEN);
        long updated = count(storedRecords, CaseRecords.Outcome.UPDATED);
        long differs = count(storedMessages, Outcome.Kind.DUPLICATE_DIFFERS)
                + count(storedRecords, CaseRecords.Outcome.DUPLICATE_DIFFERS);
        long rejected = batch.rejected.size();
        long leftOut = batch.leftOutRows();
        int moved = handle.createUpdate("""
                        update import
                        set rows_done = rows_done + :rows, taken = taken + :taken, updated = updated + :updated,
                            duplicate = duplicate + :duplicate, differs = differs + :differs, rejected = rejected + :rejected,
                            left_out = left_out + :leftOut, touched_at = :now,
                            brands = (select coalesce(array_agg(distinct brand order by brand), '{}') from unnest(brands || :brands) as brand)
                        where id = :id and rows_done = :rowsDone and ended_at is null
                        """)
                .bind("id", importId)
                .bind("rowsDone", rowsDone)
                .bind("rows", batch.rows)
                .bind("taken", taken)
                .bind("updated", updated)
                .bind("duplicate", batch.rows - taken - updated - rejected - leftOut)
                .bind("differs", differs)
                .bind("rejected", rejected)
                .bind("leftOut", leftOut)
                .bindArray("brands", String.class, batch.brands.toArray())
                .bind("now", OffsetDateTime.now(clock))
                .execute();
        if (moved != 1) {
            throw new Imports.TakenElsewhere(importId);
        }
    }

    private static long count(Messages.Stored stored, Outcome.Kind kind) {
        return count(stored.outcomes().stream(), kind);
    }

    private static long count(CaseRecords.Stored stored, CaseRecords.Outcome outcome) {
        return count(stored.outcomes().stream(), outcome);
    }

    private static <T> long count(Stream<T> outcomes, T wanted) {
        return outcomes.filter(wanted::equals).count();
    }
}
