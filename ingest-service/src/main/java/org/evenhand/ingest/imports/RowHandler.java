package org.evenhand.ingest.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the fields of each row, and remembers whether the last one stood in quotes. */
class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler.Fields> {

    /** The fields of a row and the line on which it begins. */
    record Fields(long line, List<String> fields) {}

    /** Fields beyond the columns that a header may have are only counted, and these not without end. */
    private static final int MOST_FIELDS = 1_000_000;

    private final int mostColumns;
    private List<String> fields = new ArrayList<>();
    private int columns = 16;
    private long line = 1;
    private long lastLine = 1;
    private boolean endsQuoted;

    RowHandler(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        fields = new ArrayList<>(columns);
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        if (index >= MOST_FIELDS) {
            throw new UnreadableFile("The row that begins in line " + line + " has more than " + MOST_FIELDS
                    + " fields. Nothing of the file was taken.");
        }
        fields.add(index > mostColumns ? "" : new String(text, from, length));
        endsQuoted = quoted;
    }

    @Override
    protected Fields buildRecord() {
        columns = Math.max(1, fields.size());
        lastLine = line;
        return new Fields(line, fields);
    }

    /** The line on which the row begins that is being read. */
    long line() {
        return line;
    }

    /** The line on which the last row began that was read to its end. */
    long lastLine() {
        return lastLine;
    }

    /** Whether the last field of the last row stood in quotes. */
    boolean endsQuoted() {
        return endsQuoted;
    }
}
