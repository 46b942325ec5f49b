package org.evenhand.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.evenhand.ingest.imports.Batch.LeftOutCount;
import org.evenhand.ingest.imports.Batch.Numbered;
import org.evenhand.ingest.presets.Preset;
import org.evenhand.ingest.presets.Row;
import org.evenhand.ingest.presets.RowReader;

/** Shows what an import would do, and stores nothing. */
@Singleton
public class DryRun {

    private static final int ROWS_SHOWN = 20;
    private static final int REJECTED_ROWS_SHOWN = 1_000;

    /**
     * The first rows in the normal form, and the counts of all.
     *
     * @param summary the cases taken together; null when the preset reads messages
     */
    public record Result(
            List<JsonNode> rows,
            long read,
            long takeable,
            long rejected,
            Summary.View summary,
            List<ImportView.LeftOut> leftOut,
            List<ImportView.Note> notes,
            List<ImportView.RejectedRow> rejectedRows) {}

    private final ObjectMapper json;
    private final CsvFiles files;
    private final Semaphore atOnce = new Semaphore(2, true);

    DryRun(ObjectMapper json, CsvFiles files) {
        this.json = json;
        this.files = files;
    }

    /** Shows what the file would give; only a few are tried out at once, so that they cannot fill the memory together. */
    Result of(Preset preset, Optional<String> brand, Path path) {
        atOnce.acquireUninterruptibly();
        try {
            return shown(preset, brand, path);
        } finally {
            atOnce.release();
        }
    }

    private Result shown(Preset preset, Optional<String> brand, Path path) {
        CsvFile file = files.at(path);
        Set<String> header = file.header();
        RowReader reader = preset.reader(header, brand);
        Taking.survey(file, reader);
        Counting counting = new Counting(
                preset.kind() == Preset.Kind.CASES ? Optional.of(new Summary(json)) : Optional.empty(),
                preset.unreadColumns(header));
        file.rows(all -> all.forEachRemaining(row -> counting.count(Taking.read(reader, row))));
        return counting.result();
    }

    /** Counts rows one by one, so that a file may be larger than memory here too. */
    private class Counting {

        private final List<JsonNode> rows = new ArrayList<>();
        private final List<ImportView.RejectedRow> rejectedRows = new ArrayList<>();
        private final Map<List<String>, LeftOutCount> leftOut = new LinkedHashMap<>();
        private final Map<String, Long> notes = new TreeMap<>();
        private final Optional<Summary> summary;
        private final List<String> unreadColumns;
        private long read;
        private long takeable;
        private long rejected;

        Counting(Optional<Summary> summary, List<String> unreadColumns) {
            this.summary = summary;
            this.unreadColumns = unreadColumns;
        }

        void count(Numbered row) {
            Batch one = new Batch(List.of(row));
            summary.ifPresent(cases -> one.records.forEach(cases::add));
            read++;
            takeable += one.messages.size() + one.records.size();
            rejected += one.rejected.size();
            one.leftOut.forEach((key, count) -> leftOut.merge(key, count, LeftOutCount::plus));
            one.notes.forEach((note, count) -> notes.merge(note, count, Long::sum));
            if (rejectedRows.size() < REJECTED_ROWS_SHOWN) {
                one.rejected.forEach(no -> rejectedRows.add(new ImportView.RejectedRow(no.line(), no.reason())));
            }
            if (rows.size() < ROWS_SHOWN) {
                normalised(row.row()).ifPresent(rows::add);
            }
        }

        private Optional<JsonNode> normalised(Row row) {
            return switch (row) {
                case Row.OfRecord of -> Optional.of(json.valueToTree(of.record()));
                case Row.OfMessage of -> {
                    ObjectNode shown = json.valueToTree(of.message());
                    shown.put(
                            "account",
                            of.account().brand() + " " + of.account().channel().word() + " "
                                    + of.account().handle());
                    yield Optional.of(shown);
                }
                case Row.LeftOut out -> Optional.empty();
                case Row.Rejected no -> Optional.empty();
            };
        }

        Result result() {
            return new Result(
                    rows,
                    read,
                    takeable,
                    rejected,
                    summary.map(cases -> cases.view(unreadColumns)).orElse(null),
                    leftOut.values().stream()
                            .map(out -> new ImportView.LeftOut(
                                    out.reason(),
                                    out.channel(),
                                    out.brand().isEmpty() ? null : out.brand(),
                                    out.count(),
                                    out.rows()))
                            .toList(),
                    notes.entrySet().stream()
                            .map(note -> new ImportView.Note(note.getKey(), note.getValue()))
                            .toList(),
                    rejectedRows);
        }
    }
}
