package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known about the difference of two groups when the verdict is spoken.
 *
 * @param estimate group a minus group b, adjusted; empty if it is undefined
 * @param ninetyPercent its 90 % interval; empty if it is undefined
 * @param pAdjusted p-value adjusted within its family; empty if the test is undefined
 * @param margin the difference from which on groups count as unequal, above 0, in the unit of the estimate
 * @param casesA cases of group a
 * @param casesB cases of group b
 * @param eventsA events of group a
 * @param eventsB events of group b
 * @param coverage share of the cases that are in strata that could be compared
 */
public record Evidence(
        OptionalDouble estimate,
        Optional<Interval> ninetyPercent,
        OptionalDouble pAdjusted,
        double margin,
        long casesA,
        long casesB,
        long eventsA,
        long eventsB,
        double coverage) {

    /**
     * Refuses what cannot be judged.
     *
     * @throws IllegalArgumentException if there is no margin
     */
    public Evidence {
        if (!(margin > 0) || !Double.isFinite(margin)) {
            throw new IllegalArgumentException("A margin is a number above 0, not " + margin + ".");
        }
    }

    /** What a standardised comparison and the p-value of its test say. */
    public static Evidence of(
            StandardisedComparison comparison, OptionalDouble pAdjusted, double margin, long eventsA, long eventsB) {
        Optional<StandardisedDifference> difference = comparison.difference();
        return new Evidence(
                difference.stream().mapToDouble(StandardisedDifference::value).findFirst(),
                difference.flatMap(each -> each.interval(Thresholds.EQUALITY)),
                pAdjusted,
                margin,
                comparison.strata().stream().mapToLong(ComparedStratum::casesA).sum(),
                comparison.strata().stream().mapToLong(ComparedStratum::casesB).sum(),
                eventsA,
                eventsB,
                comparison.coverage().orElse(0));
    }

    boolean isEnoughFor(Thresholds thresholds) {
        return estimate.isPresent()
                && Math.min(casesA, casesB) >= thresholds.minimumCases()
                && Math.min(eventsA, eventsB) >= thresholds.minimumEvents()
                && coverage >= thresholds.minimumCoverage();
    }

    boolean isEqualWithinMargin() {
        return ninetyPercent
                .filter(interval -> interval.low() >= -margin && interval.high() <= margin)
                .isPresent();
    }

    boolean isSignificantAt(double level) {
        return pAdjusted.isPresent() && pAdjusted.getAsDouble() <= level;
    }

    boolean isAtLeastMargin() {
        return Math.abs(estimate.orElseThrow()) >= margin;
    }
}
