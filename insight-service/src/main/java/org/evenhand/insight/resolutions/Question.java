package org.evenhand.insight.resolutions;

import java.time.Instant;
import java.util.Optional;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.observed.Period;

/**
 * Which cases are looked at, how long after they arrived, and by what they are told apart.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param horizon empty for a week, or less where the cases could not be watched that long
 */
public record Question(String brand, Period period, Instant asOf, Optional<Horizon> horizon, Grouping grouping) {}
