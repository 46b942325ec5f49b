package org.evenhand.insight.treatment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.problem.Refusal;

/**
 * What is compared with what, by what.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param a one side; empty for every group by turns
 * @param b the other side; empty for all the rest
 * @param strata what cases must have in common to be compared
 */
public record Question(
        String brand,
        Period period,
        Instant asOf,
        Grouping grouping,
        Optional<String> a,
        Optional<String> b,
        Measure measure,
        Set<Attribute> strata,
        Horizon tau) {

    private static final List<Attribute> USUAL_STRATA =
            List.of(Attribute.TOPIC, Attribute.SEVERITY, Attribute.LANGUAGE, Attribute.BUCKET);

    /** Refuses comparisons that cannot be. */
    public Question {
        if (grouping == Grouping.PUBLIC_PRIVATE && (a.isPresent() || b.isPresent())) {
            throw refused("public-private compares public with private: leave out a and b.");
        }
        if (a.isEmpty() && b.isPresent()) {
            throw refused("Say also what \"" + b.get() + "\" is compared with: name it as a.");
        }
        if (a.isPresent() && a.equals(b)) {
            throw refused("\"" + a.get() + "\" cannot be compared with itself: let b be another one, or leave it out.");
        }
        if (strata.contains(grouping.attribute())) {
            throw refused("Cases of the same " + grouping.attribute().word() + " cannot be compared by "
                    + grouping.word() + ": leave " + grouping.attribute().word() + " out of strata.");
        }
    }

    /** The question that is asked if nothing else is said. */
    public static Question usual(String brand, Period period, Instant asOf, Grouping grouping, Measure measure) {
        return new Question(
                brand,
                period,
                asOf,
                grouping,
                Optional.empty(),
                Optional.empty(),
                measure,
                EnumSet.copyOf(USUAL_STRATA),
                measure.usualHorizon());
    }

    /** The attributes in an address, separated by commas; blank for the usual ones. */
    public static Set<Attribute> strata(String text) {
        if (text == null || text.isBlank()) {
            return EnumSet.copyOf(USUAL_STRATA);
        }
        return Strata.named(text);
    }

    private static Refusal refused(String sentence) {
        return new Refusal(400, "nothing-to-compare", sentence);
    }
}
