package org.evenhand.ingest.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.evenhand.ingest.imports.RowHandler.Fields;
import org.evenhand.ingest.presets.CsvRow;

/** A CSV file, plain or gzip, read row by row so that it may be larger than memory. */
class CsvFile {

    private static final int LONGEST_NAME = 200;

    /** What is done with the rows of a file. */
    interface Rows {
        void take(Iterator<CsvRow> rows);
    }

    private final Content content;
    private final int longestField;
    private final int mostColumns;

    CsvFile(Content content, int longestField, int mostColumns) {
        this.content = content;
        this.longestField = longestField;
        this.mostColumns = mostColumns;
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
                Fields record = records.next();
                return new CsvRow(record.line(), columns, record.fields());
            }
        }));
    }

    private interface Table {
        void read(Map<String, Integer> columns, Iterator<Fields> records);
    }

    private void read(Table table) {
        RowHandler handler = new RowHandler(mostColumns);
        try (LastCharacter text = new LastCharacter(content.open());
                CsvReader<Fields> csv = CsvReader.builder()
                        .fieldSeparator(separator())
                        .detectBomHeader(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(longestField)
                        .build(handler, text)) {
            Iterator<Fields> records = closed(csv.iterator(), handler, text);
            if (!records.hasNext()) {
                throw new UnreadableFile("The file is empty; its first line must name the columns.");
            }
            Map<String, Integer> columns = columns(records.next().fields());
            records.hasNext();
            table.read(columns, records);
        } catch (IOException | CsvParseException | java.io.UncheckedIOException failure) {
            throw unreadable(failure, handler.line());
        }
    }

    private char separator() throws IOException {
        try (Reader text = content.open()) {
            return Separator.of(text);
        }
    }

    /** The parser lets a quote that is never closed swallow the rest of the file; here, that is no end. */
    private static Iterator<Fields> closed(Iterator<Fields> records, RowHandler handler, LastCharacter text) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = records.hasNext();
                if (!more && handler.endsQuoted() && text.get() != '"') {
                    throw new UnreadableFile("In the row that begins in line " + handler.lastLine()
                            + ", a quote is opened and never closed. Nothing of the file was taken.");
                }
                return more;
            }

            @Override
            public Fields next() {
                return records.next();
            }
        };
    }

    private Map<String, Integer> columns(List<String> names) {
        if (names.size() > mostColumns) {
            throw new UnreadableFile("The header has " + names.size() + " columns, more than the " + mostColumns
                    + " that are read. Nothing of the file was taken.");
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String written = names.get(i).strip();
            // Spreadsheets leave blank columns behind; each keeps its place.
            String name = written.isEmpty() ? "(column " + (i + 1) + ", without a name)" : written;
            if (name.length() > LONGEST_NAME) {
                throw new UnreadableFile("The first line must name the columns, but the name of column " + (i + 1)
                        + " is longer than " + LONGEST_NAME + " characters. Nothing of the file was taken.");
            }
            if (columns.put(name, i) != null) {
                throw new UnreadableFile("The column \"" + name
                        + "\" stands twice in the header; rename one of them. Nothing of the file was taken.");
            }
        }
        return columns;
    }

    /** The parser wraps what the layers below it say; the sentence comes from the deepest one that we know. */
    private UnreadableFile unreadable(Throwable failure, long line) {
        return switch (failure) {
            case UnreadableFile said -> said;
            case EOFException brokenOff ->
                new UnreadableFile("The gzip file breaks off before its end; nothing of it was taken. Send it whole.");
            case ZipException damaged ->
                new UnreadableFile("The gzip file is damaged; nothing of it was taken. Pack it again.");
            case CharacterCodingException notUtf8 ->
                new UnreadableFile("The file is not UTF-8; nothing of it was taken. Save it as UTF-8.");
            case Throwable wrapping when wrapping.getCause() != null -> unreadable(wrapping.getCause(), line);
            case Throwable tooLong
            when says(tooLong, "maximum buffer size") ->
                new UnreadableFile("A field of the row that begins in line " + line + " is longer than " + longestField
                        + " characters; is a quote never closed? Nothing of the file was taken.");
            case Throwable quote
            when says(quote, "after closing quote") ->
                new UnreadableFile("In the row that begins in line " + line
                        + ", text follows a closing quote; inside quotes, a quote is written twice."
                        + " Nothing of the file was taken.");
            case Throwable other ->
                new UnreadableFile("The row that begins in line " + line + " is no CSV that can be read: "
                        + other.getMessage() + ". Nothing of the file was taken.");
        };
    }

    private static boolean says(Throwable failure, String words) {
        return failure.getMessage() != null && failure.getMessage().contains(words);
    }
}
