package org.evenhand.statistics;

import java.util.Collection;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Compares how many events there were per case, or per unit of time, in two groups, stratum by stratum.
 *
 * <p>{@code RR = sum(a T0/T) / sum(b T1/T)} with {@code a, b} the events and {@code T1, T0} the exposure of group a and
 * group b in a stratum, {@code T = T1 + T0}; variance of its logarithm {@code sum((a + b) T1 T0/T^2)} divided by the
 * product of the two sums. Events are taken as Poisson; where they scatter more, see
 * {@link RatioEstimate#overdispersed}. Greenland and Robins 1985.
 */
public final class MantelHaenszelRate {

    private MantelHaenszelRate() {}

    /**
     * The events of two groups in one stratum.
     *
     * @param eventsA events of group a
     * @param exposureA cases of group a, or the time they were watched
     * @param eventsB events of group b
     * @param exposureB cases of group b, or the time they were watched
     */
    public record Counts(long eventsA, double exposureA, long eventsB, double exposureB) {

        /**
         * Refuses counts that cannot be.
         *
         * @throws IllegalArgumentException if a number is below 0, or events happened to nobody
         */
        public Counts {
            if (isImpossible(eventsA, exposureA) || isImpossible(eventsB, exposureB)) {
                throw new IllegalArgumentException("Events need somebody they happened to: " + eventsA + " in "
                        + exposureA + ", " + eventsB + " in " + exposureB + ".");
            }
        }

        private static boolean isImpossible(long events, double exposure) {
            return events < 0 || !(exposure >= 0) || !Double.isFinite(exposure) || events > 0 && exposure == 0;
        }

        private boolean isComparable() {
            return exposureA > 0 && exposureB > 0;
        }

        private double exposure() {
            return exposureA + exposureB;
        }
    }

    /** Rate of group a divided by the rate of group b; empty if a group has no events in the strata that have both. */
    public static Optional<RatioEstimate> ratio(Collection<Counts> strata) {
        double above = sum(strata, each -> each.eventsA() * each.exposureB() / each.exposure());
        double below = sum(strata, each -> each.eventsB() * each.exposureA() / each.exposure());
        if (above == 0 || below == 0) {
            return Optional.empty();
        }
        double variance = sum(
                        strata,
                        each -> (each.eventsA() + each.eventsB())
                                * (each.exposureA() / each.exposure())
                                * (each.exposureB() / each.exposure()))
                / (above * below);
        return Optional.of(new RatioEstimate(above / below, Math.sqrt(variance)));
    }

    /**
     * Score test of "the rates are equal in every stratum": {@code (sum(a - (a + b) T1/T))^2 / sum((a + b) T1 T0/T^2)}, one
     * degree of freedom; empty if there are no events in the strata that have both.
     */
    public static Optional<ChiSquareTest> test(Collection<Counts> strata) {
        double variance = sum(
                strata,
                each -> (each.eventsA() + each.eventsB())
                        * (each.exposureA() / each.exposure())
                        * (each.exposureB() / each.exposure()));
        if (variance == 0) {
            return Optional.empty();
        }
        double excess = sum(
                strata,
                each -> each.eventsA() - (each.eventsA() + each.eventsB()) * (each.exposureA() / each.exposure()));
        return Optional.of(new ChiSquareTest(excess * excess / variance, 1));
    }

    private static double sum(Collection<Counts> strata, ToDoubleFunction<Counts> term) {
        return strata.stream().filter(Counts::isComparable).mapToDouble(term).sum();
    }
}
