package org.evenhand.insight.brands;

import java.time.Instant;

/**
 * A brand that insight knows, as far as its cases have been counted.
 *
 * @param observedUntil the last moment known of any of its cases; null if nothing says
 * @param granularity {@code day} as soon as one of its sources knows only days; null while there is no case
 */
public record Brand(String brand, long cases, Instant observedUntil, String granularity) {}
