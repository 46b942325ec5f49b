package org.evenhand.insight.attention;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.evenhand.insight.comparison.Reached;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.problem.Refusal;

/**
 * Which classes of customers are compared, and by what.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param strata what cases must have in common to be compared
 * @param tau the time within which classes are compared; empty for the usual one
 */
public record ClassesQuestion(
        String brand, Period period, Instant asOf, Served served, Set<Attribute> strata, Optional<Horizon> tau) {

    /** Of answers, as it is asked if nothing else is said. */
    public static ClassesQuestion usual(String brand, Period period, Instant asOf) {
        return new ClassesQuestion(
                brand,
                period,
                asOf,
                Served.ANSWER,
                ClassesAsked.withAudience(EnumSet.of(Attribute.CHANNEL, Attribute.TOPIC, Attribute.SEVERITY)),
                Optional.empty());
    }

    Horizon horizon() {
        return tau.orElseGet(() -> served.share().usualHorizon());
    }

    /** Refuses to compare classes among cases that are alike in what makes the classes. */
    void refuseStratum(Attribute attribute) {
        if (strata.contains(attribute)) {
            throw new Refusal(
                    400,
                    "nothing-to-compare",
                    "Cases of the same " + attribute.word() + " cannot be compared by it: leave " + attribute.word()
                            + " out of strata.");
        }
    }

    /** Refuses a time that was asked for and that not enough cases could be watched for. */
    void refuseBeyond(long longest) {
        if (tau.isPresent() && longest >= 0 && longest < tau.get().seconds()) {
            throw new Refusal(
                    400,
                    "horizon-beyond-the-data",
                    "Not yet %d cases could be watched for %s; they could for %s. Choose a shorter tau."
                            .formatted(Reached.ENOUGH, tau.get().text(), Horizon.inWords(longest)));
        }
    }
}
