package org.evenhand.insight.cells;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When the cells are looked after. */
@ConfigMapping(prefix = "evenhand.insight.cells")
public interface CellsConfig {

    /** When in the night they are compared with the facts, in the zone {@code evenhand.insight.zone}. */
    @WithDefault("03:00")
    LocalTime compareAt();

    /** How often what has changed is folded in. */
    @WithDefault("10S")
    Duration foldEvery();

    /** A period with fewer cases is read row by row: that is quick, and bins say it less exactly. */
    @WithDefault("20000")
    long fewestCases();
}
