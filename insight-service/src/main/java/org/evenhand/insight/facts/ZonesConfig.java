package org.evenhand.insight.facts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Where brands are at home, so that it can be said whether a case came during business hours. */
@ConfigMapping(prefix = "evenhand.insight")
public interface ZonesConfig {

    /** The zone of every brand that has none of its own, by its name in the time zone database. */
    @WithDefault("UTC")
    String zone();

    /** The zones of single brands, by the names of the brands. */
    Map<String, String> zones();
}
