package org.evenhand.ingest.presets;

import java.util.List;
import java.util.Map;

/** One row of a CSV file with its header. */
public record CsvRow(long line, Map<String, Integer> header, List<String> fields) {

    /** How long it is. */
    public long characters() {
        long characters = 0;
        for (String field : fields) {
            characters += field.length();
        }
        return characters;
    }

    /** The field of a column without the white space around it; empty when the file has no such column. */
    public String get(String column) {
        Integer index = header.get(column);
        return index == null || index >= fields.size() ? "" : fields.get(index).strip();
    }
}
