package org.evenhand.insight.measures;

/** An attribute that nothing could be compared within. */
public record NotUsed(String stratum, String reason) {}
