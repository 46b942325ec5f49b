package org.evenhand.insight.sentences;

/**
 * What numbers of one drawing are told in.
 *
 * @param size a number is divided by it
 * @param label what the quotient counts
 */
public record DrawnUnit(double size, String label) {}
