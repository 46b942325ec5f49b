package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Opens files that were sent, within the limits of the configuration. */
@Singleton
class CsvFiles {

    private static final int HEADERS_AT_ONCE = 4;

    private final ImportsConfig config;
    private final Semaphore headers = new Semaphore(HEADERS_AT_ONCE, true);

    CsvFiles(ImportsConfig config) {
        this.config = config;
    }

    /**
     * The columns of a file. A first field may be long, and those who send files do not wait for each other, so only a few
     * of them are read at once.
     */
    Set<String> header(Path path) {
        headers.acquireUninterruptibly();
        try {
            return at(path).header();
        } finally {
            headers.release();
        }
    }

    CsvFile at(Path path) {
        return new CsvFile(
                new Content(path, config.largestFile().asLongValue(), config.mostUnpacked()),
                config.longestField(),
                config.mostColumns());
    }
}
