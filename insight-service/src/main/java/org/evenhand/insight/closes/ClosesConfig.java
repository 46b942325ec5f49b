package org.evenhand.insight.closes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When weeks are closed. */
@ConfigMapping(prefix = "evenhand.insight.closes")
public interface ClosesConfig {

    /** How long after the midnight with which a week ends: late events come in the first hours. */
    @WithDefault("PT8H")
    Duration delay();

    /** How often it is looked whether one has ended; 0 for never. */
    @WithDefault("PT10M")
    Duration lookEvery();
}
