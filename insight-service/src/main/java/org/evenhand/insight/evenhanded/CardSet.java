package org.evenhand.insight.evenhanded;

import java.util.List;
import java.util.Optional;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.insight.treatment.TreatmentReport;

/**
 * The cards of a page.
 *
 * @param grouping what they compare
 * @param about one of their reports; empty where every one was refused
 */
record CardSet(Grouping grouping, List<Card> cards, Optional<TreatmentReport> about) {}
