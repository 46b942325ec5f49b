package org.evenhand.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests may work with the database at the same time; fewer than the pool has connections. */
@ConfigMapping(prefix = "evenhand.database")
public interface DatabaseConfig {

    /** How many at most. */
    @WithDefault("10")
    int requestsAtOnce();

    /** How long one more waits for its turn before it is refused. */
    @WithDefault("0.5S")
    Duration longestWait();
}
