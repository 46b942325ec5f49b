package org.evenhand.insight.cells;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * How the cells of a brand stand: when they were last compared with a recount of its facts, and when they were made anew.
 *
 * @param comparedAt null for never
 * @param differing how many rows of the cells were wrong then; above 0, reports are made from the facts
 * @param rebuiltAt when they were last made anew; null for never
 * @param differed how many rows of them had been wrong before that
 * @param rebuildAskedAt since when it is asked to make them anew; null if that is done
 */
public record CellComparison(
        String brand,
        Instant comparedAt,
        long differing,
        Instant rebuiltAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long differed,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant rebuildAskedAt) {}
