package org.evenhand.ingest.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.evenhand.ingest.presets.CsvRow;

/** A CSV file, plain or gzip, read row by row so that it may be larger than memory. */
class CsvFile {

    private static final int LONGEST_FIELD = 1_000_000;
    private static final int BUFFER = 1 << 16;

    /** What is done with the rows of a file. */
    interface Rows {
        void take(Iterator<CsvRow> rows);
    }

    private final Path path;

    CsvFile(Path path) {
        this.path = path;
    }

    /** The names of the columns. */
    Set<String> header() {
        Map<String, Integer>[] header = new Map[1];
        read((columns, records) -> header[0] = columns);
        return header[0].keySet();
    }

    /** Passes all rows, one after the other. */
    void rows(Rows rows) {
        read((columns, records) -> rows.take(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public CsvRow next() {
                CsvRecord record = records.next();
                return new CsvRow(record.getStartingLineNumber(), columns, record.getFields());
            }
        }));
    }

    private interface Content {
        void read(Map<String, Integer> columns, Iterator<CsvRecord> records);
    }

    private void read(Content content) {
        long line = 0;
        try (Reader reader = open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .detectBomHeader(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(16 * LONGEST_FIELD)
                        .ofCsvRecord(reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new UnreadableFile("The file is empty; its first line must name the columns.");
            }
            content.read(columns(records.next().getFields()), records);
        } catch (IOException failure) {
            throw unreadable(failure);
        } catch (CsvParseException | java.io.UncheckedIOException failure) {
            throw unreadable(failure);
        }
    }

    private Reader open() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        file.mark(2);
        boolean isGzip = file.read() == 0x1f && file.read() == 0x8b;
        file.reset();
        InputStream content = isGzip ? new GZIPInputStream(file, BUFFER) : file;
        return new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Map<String, Integer> columns(List<String> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            // A byte order mark is the trace of an editor, not part of the first column's name.
            String name =
                    (i == 0 && names.get(i).startsWith("\ufeff") ? names.get(i).substring(1) : names.get(i)).strip();
            if (columns.put(name, i) != null && !name.isEmpty()) {
                throw new UnreadableFile("The column \"" + name + "\" stands twice in the header; rename one of them.");
            }
        }
        return columns;
    }

    /** The parser wraps what the layers below it say; the sentence comes from the deepest one that we know. */
    private static UnreadableFile unreadable(Throwable failure) {
        return switch (failure) {
            case EOFException brokenOff ->
                new UnreadableFile("The gzip file breaks off before its end; nothing of it was taken. Send it whole.");
            case ZipException damaged ->
                new UnreadableFile("The gzip file is damaged; nothing of it was taken. Pack it again.");
            case CharacterCodingException notUtf8 ->
                new UnreadableFile("The file is not UTF-8; nothing of it was taken. Save it as UTF-8.");
            case Throwable wrapping when wrapping.getCause() != null -> unreadable(wrapping.getCause());
            case Throwable other ->
                new UnreadableFile(
                        "The file is no CSV that can be read: " + other.getMessage() + ". Nothing of it was taken.");
        };
    }
}
