package org.evenhand.ingest.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where uploaded files wait until they are taken, and how large they and their parts may be. */
@ConfigMapping(prefix = "evenhand.imports")
public interface ImportsConfig {

    Path directory();

    /** The largest file, as it is sent and as it is unpacked. */
    @WithDefault("4G")
    MemorySize largestFile();

    /** What must stay free on the disk of the directory. */
    @WithDefault("1G")
    MemorySize keepFree();

    /** The longest field of a row, in characters; a longer one means that a quote was never closed. */
    @WithDefault("16777216")
    int longestField();

    @WithDefault("5000")
    int mostColumns();

    /** How many times its size a gzip file may unpack to; tables come to ten, bombs to a thousand. */
    @WithDefault("200")
    int mostUnpacked();
}
