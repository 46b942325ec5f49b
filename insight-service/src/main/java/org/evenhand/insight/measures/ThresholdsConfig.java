package org.evenhand.insight.measures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.evenhand.statistics.Thresholds;

/** When a comparison is enough to say something. */
@ConfigMapping(prefix = "evenhand.insight.thresholds")
public interface ThresholdsConfig {

    /** Cases that each side needs. */
    @WithDefault("30")
    long minimumCases();

    /** How often it must have happened on each side. */
    @WithDefault("10")
    long minimumEvents();

    /** Share of the cases that need somebody to be compared with. */
    @WithDefault("0.5")
    double minimumCoverage();

    /** Adjusted p-value up to which a difference is not called chance. */
    @WithDefault("0.05")
    double significance();

    /** All of them. */
    default Thresholds thresholds() {
        return new Thresholds(minimumCases(), minimumEvents(), minimumCoverage(), significance());
    }
}
