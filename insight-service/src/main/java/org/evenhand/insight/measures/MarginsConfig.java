package org.evenhand.insight.measures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.evenhand.statistics.Margins;

/** From which difference on sides count as unequal. */
@ConfigMapping(prefix = "evenhand.insight.margins")
public interface MarginsConfig {

    /** Of two shares: 0.05 are five points. */
    @WithDefault("0.05")
    double share();

    /** Of two mean waits, as a share of that of side b. */
    @WithDefault("0.20")
    double waitOfReference();

    /** Of transfers per case: the greater divided by the smaller. */
    @WithDefault("1.25")
    double transferRatio();

    /** All of them. */
    default Margins margins() {
        return new Margins(share(), waitOfReference(), transferRatio());
    }
}
