package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.ingest.imports.Batch.Numbered;
import org.evenhand.ingest.presets.CsvRow;
import org.evenhand.ingest.presets.Presets;
import org.evenhand.ingest.presets.Row;
import org.evenhand.ingest.presets.RowReader;
import org.evenhand.kit.database.Transience;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Takes one file: surveys it whole, so that a broken file takes nothing, then stores it batch by batch. */
@Singleton
class Taking {

    private static final Logger LOG = Logger.getLogger(Taking.class);
    private static final int ROWS_IN_BATCH = 2_000;
    /** Rows of long texts are fewer to a batch, for it stands in memory several times over. */
    private static final long CHARACTERS_IN_BATCH = 4_000_000;

    private final Jdbi jdbi;
    private final Presets presets;
    private final Imports imports;
    private final BatchStore batches;
    private final CsvFiles files;

    Taking(Jdbi jdbi, Presets presets, Imports imports, BatchStore batches, CsvFiles files) {
        this.jdbi = jdbi;
        this.presets = presets;
        this.imports = imports;
        this.batches = batches;
        this.files = files;
    }

    /** Takes the file of an import to its end, going on after the rows that were taken before. */
    void take(Import run, Path path) {
        imports.check(run.id());
        try {
            CsvFile file = files.at(path);
            Set<String> header = file.header();
            RowReader reader = presets.named(run.preset()).reader(header, run.brandIfGiven());
            long rows = survey(file, reader);
            Instant observedUntil = Optional.ofNullable(run.statedObservedUntil())
                    .or(reader::newest)
                    .orElseThrow(() -> new UnreadableFile(
                            rows == 0
                                    ? "The file has a header and no rows; there is nothing to take."
                                    : "No row of the file has a time that can be read: is it the right preset?"));
            imports.take(run.id(), rows, observedUntil);
            file.rows(all -> takeRows(run, observedUntil, reader, all));
            imports.complete(run.id());
        } catch (UnreadableFile broken) {
            imports.fail(run.id(), broken.getMessage());
        }
    }

    static long survey(CsvFile file, RowReader reader) {
        long[] rows = {0};
        file.rows(all -> all.forEachRemaining(row -> {
            rows[0]++;
            if (hasAllFields(row)) {
                reader.survey(row);
            }
        }));
        return rows[0];
    }

    private static boolean hasAllFields(CsvRow row) {
        return row.fields().size() == row.header().size();
    }

    private void takeRows(Import run, Instant observedUntil, RowReader reader, Iterator<CsvRow> all) {
        long done = run.rowsDone();
        for (long skipped = 0; skipped < done && all.hasNext(); skipped++) {
            all.next();
        }
        while (all.hasNext()) {
            List<Numbered> rows = new ArrayList<>(ROWS_IN_BATCH);
            for (long characters = 0;
                    rows.size() < ROWS_IN_BATCH && characters < CHARACTERS_IN_BATCH && all.hasNext(); ) {
                CsvRow row = all.next();
                characters += row.characters();
                rows.add(read(reader, row));
            }
            store(run, observedUntil, done, rows);
            done += rows.size();
        }
    }

    static Numbered read(RowReader reader, CsvRow row) {
        if (!hasAllFields(row)) {
            return new Numbered(
                    row.line(),
                    new Row.Rejected("The row has " + row.fields().size() + " fields where the header has "
                            + row.header().size() + "."));
        }
        return new Numbered(row.line(), reader.read(row));
    }

    /** A batch that fails is halved until the culprit is alone, so that it takes no good row with it. */
    private void store(Import run, Instant observedUntil, long done, List<Numbered> rows) {
        try {
            jdbi.useTransaction(handle -> batches.store(handle, run.id(), observedUntil, done, new Batch(rows)));
        } catch (Imports.TakenElsewhere elsewhere) {
            throw elsewhere;
        } catch (RuntimeException failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            if (rows.size() == 1) {
                LOG.errorf(
                        failure,
                        "Line %d of import %s could not be stored",
                        rows.getFirst().line(),
                        run.id());
                Numbered culprit = new Numbered(
                        rows.getFirst().line(),
                        new Row.Rejected("This row could not be stored; the log of ingest-service says why."));
                jdbi.useTransaction(
                        handle -> batches.store(handle, run.id(), observedUntil, done, new Batch(List.of(culprit))));
                return;
            }
            int half = rows.size() / 2;
            store(run, observedUntil, done, rows.subList(0, half));
            store(run, observedUntil, done + half, rows.subList(half, rows.size()));
        }
    }
}
