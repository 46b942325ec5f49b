package org.evenhand.ingest.messages;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may wait to be stored before more is refused. */
@ConfigMapping(prefix = "evenhand.messages")
public interface MessagesConfig {

    /** How many requests may wait for their commit. */
    @WithDefault("1000")
    int mostWaiting();

    /** How long a request waits for its commit before its caller is told to try again. */
    @WithDefault("10S")
    Duration longestWait();

    /** How much the bodies of all requests that are being answered may hold together. */
    @WithDefault("64M")
    MemorySize mostInMemory();
}
