package org.evenhand.insight.evenhanded;

/** One comparison in the list of all. */
public record ComparisonRow(String sides, Mark mark, String said, String cases, String address) {}
