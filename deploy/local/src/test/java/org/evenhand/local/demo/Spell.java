package org.evenhand.local.demo;

/** A stretch of time under observation, from `entry` to `stop`, that ended with the event or without it. */
record Spell(String stratum, double entry, double stop, boolean event, double covariate) {}
