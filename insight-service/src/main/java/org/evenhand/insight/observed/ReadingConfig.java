package org.evenhand.insight.observed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;

/** How many cases reports may hold in memory at once, all together. */
@ConfigMapping(prefix = "evenhand.insight.reading")
public interface ReadingConfig {

    /** If nobody says, as many as fit into the memory of the service. */
    OptionalLong mostCases();

    /** How long a report waits for others to let go of theirs. */
    @WithDefault("10S")
    Duration patience();
}
