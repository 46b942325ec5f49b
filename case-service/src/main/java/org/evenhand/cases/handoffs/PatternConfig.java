package org.evenhand.cases.handoffs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which replies count as asking the customer to go private. */
@ConfigMapping(prefix = "evenhand.asks-for-private")
public interface PatternConfig {

    /** The names of pattern sets, files of the folder asks-for-private. */
    @WithDefault("strict-en")
    List<String> sets();
}
