package org.evenhand.ingest.presets;

import java.time.Instant;
import java.util.Optional;

/** Reads the rows of one file, twice: first to survey the whole, then to take it. */
public interface RowReader {

    /** Looks at a row during the first pass, for what only the whole file can tell. */
    void survey(CsvRow row);

    /** Makes of a row what it is, during the second pass. */
    Row read(CsvRow row);

    /** The newest of all times in the file, after the survey; empty when no row had one. */
    Optional<Instant> newest();
}
