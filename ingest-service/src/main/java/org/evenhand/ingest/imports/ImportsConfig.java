package org.evenhand.ingest.imports;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where uploaded files wait until they are taken. */
@ConfigMapping(prefix = "evenhand.imports")
public interface ImportsConfig {

    Path directory();
}
