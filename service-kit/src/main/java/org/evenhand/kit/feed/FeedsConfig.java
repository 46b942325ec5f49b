package org.evenhand.kit.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are whose feeds this one reads. */
@ConfigMapping(prefix = "evenhand.feeds")
public interface FeedsConfig {

    /** The address of each provider, by its name. */
    @WithParentName
    Map<String, URI> providers();
}
