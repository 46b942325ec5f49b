package org.evenhand.ingest.imports;

import java.io.IOException;
import java.io.Reader;

/** Finds out by its first line what separates the fields of a file: a comma, or what spreadsheets write instead. */
class Separator {

    private static final int LONGEST_LINE = 1 << 16;
    private static final char[] POSSIBLE = {',', ';', '\t'};

    private Separator() {}

    /** The one that stands most often in the header, outside quotes; the comma when none does. */
    static char of(Reader text) throws IOException {
        int[] counts = new int[POSSIBLE.length];
        boolean quoted = false;
        boolean hasText = false;
        for (int i = 0, character = text.read(); i < LONGEST_LINE && character >= 0; i++, character = text.read()) {
            boolean endsLine = character == '\n' || character == '\r';
            if (endsLine && hasText && !quoted) {
                break;
            }
            hasText |= !endsLine;
            quoted ^= character == '"';
            for (int kind = 0; kind < POSSIBLE.length; kind++) {
                counts[kind] += !quoted && character == POSSIBLE[kind] ? 1 : 0;
            }
        }
        int most = 0;
        for (int kind = 1; kind < POSSIBLE.length; kind++) {
            most = counts[kind] > counts[most] ? kind : most;
        }
        return POSSIBLE[most];
    }
}
