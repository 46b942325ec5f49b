package org.evenhand.insight.cells;

import java.time.Instant;

/**
 * When the cells of a brand were last compared with a recount of its facts.
 *
 * @param differing how many rows of the cells were wrong then; above 0, reports are made from the facts
 * @param rebuiltAt when they were last made anew; null for never
 */
public record CellComparison(String brand, Instant comparedAt, long differing, Instant rebuiltAt) {}
