package org.evenhand.ingest.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character of a text that is no line end. */
class LastCharacter extends FilterReader {

    private char last;

    LastCharacter(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int i = from + read - 1; i >= from; i--) {
            if (into[i] != '\n' && into[i] != '\r') {
                last = into[i];
                break;
            }
        }
        return read;
    }

    char get() {
        return last;
    }
}
