package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Opens files that were sent, within the limits of the configuration. */
@Singleton
class CsvFiles {

    private final ImportsConfig config;

    CsvFiles(ImportsConfig config) {
        this.config = config;
    }

    CsvFile at(Path path) {
        return new CsvFile(
                new Content(path, config.largestFile().asLongValue(), config.mostUnpacked()),
                config.longestField(),
                config.mostColumns());
    }
}
