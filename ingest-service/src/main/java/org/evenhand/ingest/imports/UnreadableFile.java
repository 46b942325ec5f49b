package org.evenhand.ingest.imports;

/** Says, in a sentence, why a file as a whole cannot be read. */
class UnreadableFile extends RuntimeException {

    UnreadableFile(String sentence) {
        super(sentence);
    }
}
