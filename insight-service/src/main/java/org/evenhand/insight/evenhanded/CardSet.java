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
record CardSet(Grouping grouping, List<Card> cards, Optional<TreatmentReport> about) {

    /** Whether channels were to be compared, and there is only one. */
    boolean isOneChannel() {
        return grouping == Grouping.CHANNELS
                && about.filter(report -> report.comparisons().isEmpty()).isPresent();
    }

    /** Why there is no card at all, where one sentence says it for all of them. */
    Optional<String> reason() {
        boolean isOne = cards.stream().allMatch(each -> each.json() == null)
                && cards.stream().map(Card::reason).distinct().count() == 1;
        return isOne ? Optional.of(cards.getFirst().reason()) : Optional.empty();
    }
}
