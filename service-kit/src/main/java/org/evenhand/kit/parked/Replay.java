package org.evenhand.kit.parked;

/**
 * What a replay did.
 *
 * @param taken how many events were taken
 * @param failed how many subjects failed again, and stay
 * @param parked how many events are parked now
 */
public record Replay(int taken, int failed, long parked) {}
