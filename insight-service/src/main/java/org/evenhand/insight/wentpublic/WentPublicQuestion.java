package org.evenhand.insight.wentpublic;

import java.time.Instant;
import java.util.Set;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Period;

/**
 * Which cases are looked at.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param strata what cases must have in common to be compared
 */
public record WentPublicQuestion(String brand, Period period, Instant asOf, Set<Attribute> strata) {}
