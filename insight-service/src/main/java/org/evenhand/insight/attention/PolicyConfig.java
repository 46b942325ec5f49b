package org.evenhand.insight.attention;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What a company has promised in writing. */
@ConfigMapping(prefix = "evenhand.insight.policy")
public interface PolicyConfig {

    /** Value tiers that a published policy promises another service, such as those that pay for it. */
    Optional<List<String>> tiers();
}
