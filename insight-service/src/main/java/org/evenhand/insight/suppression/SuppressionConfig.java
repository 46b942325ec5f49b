package org.evenhand.insight.suppression;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How few customers a number may tell of where not everybody may see cases. */
@ConfigMapping(prefix = "evenhand.insight.suppression")
public interface SuppressionConfig {

    /** So many customers a group needs at least; its figures are hidden where it has fewer. */
    @WithDefault("10")
    int fewestCustomers();
}
