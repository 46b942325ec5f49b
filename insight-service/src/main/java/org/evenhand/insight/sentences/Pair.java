package org.evenhand.insight.sentences;

/**
 * Two numbers to be seen at a glance.
 *
 * @param ofWhat what they count
 */
public record Pair(String ofWhat, String a, String b) {}
