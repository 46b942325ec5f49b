package org.evenhand.ingest.presets;

/** Says why one row cannot be read; the import goes on with the next. */
class UnreadableRow extends RuntimeException {

    UnreadableRow(String reason) {
        super(reason, null, false, false);
    }
}
