package org.evenhand.statistics;

import java.util.OptionalDouble;

/**
 * The time by which a share of all cases has had its event, the waiting ones counted.
 *
 * @param share the share, between 0 and 1; 0.5 for the median
 * @param time seconds; empty if not reached: fewer cases than that have had their event in the time watched
 * @param low lower limit of the 95 % interval in seconds; empty if not reached
 * @param high upper limit in seconds; empty if not reached, which means that it may be any time from {@code low} on
 */
public record TimeQuantile(double share, OptionalDouble time, OptionalDouble low, OptionalDouble high) {}
