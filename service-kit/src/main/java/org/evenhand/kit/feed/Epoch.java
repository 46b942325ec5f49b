package org.evenhand.kit.feed;

/**
 * A reading of a feed from its start: number 0 is the first, and another follows each time the provider was restored to an
 * earlier moment. Versions are compared within an epoch only.
 *
 * @param underWay whether it is a replay that has not come to its end yet
 */
record Epoch(int number, boolean underWay) {}
