package org.evenhand.insight.evenhanded;

/**
 * One side with its number.
 *
 * @param label the side in words
 * @param style the colours and dashes of its side
 * @param value null where it should not be believed yet
 * @param cases how many it has, in words
 * @param address of these cases; null where no attribute names them
 */
public record SideNumber(String label, String style, String value, String cases, String address) {}
