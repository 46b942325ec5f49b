package org.evenhand.insight.treatment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the comparison of two sides: what each sort of cases says, and how the two sides went over time.
 *
 * @param report with this one comparison
 * @param sorts every sort of cases, used or not, the heaviest first
 * @param topics the same with all sorts of a topic together, or by the first attribute where cases have no topic in common
 * @param course how the sides went; empty where the measure has no course over time
 */
public record CloserLook(TreatmentReport report, List<Sort> sorts, List<Sort> topics, Optional<Course> course) {

    /**
     * Cases of the same sort.
     *
     * @param attributes what they have in common, by its word; nothing for all cases
     * @param isWhole whether every value is what the cases themselves say, and not made coarser
     * @param whyNotUsed null where it was
     * @param weight its share of the whole weight
     * @param estimate a minus b, for transfers a divided by b, with its 95 % interval
     */
    public record Sort(
            Map<String, String> attributes,
            boolean isWhole,
            long casesA,
            long casesB,
            String whyNotUsed,
            Double weight,
            Double a,
            Double b,
            Double estimate,
            Double low,
            Double high) {

        public long cases() {
            return casesA + casesB;
        }
    }

    /**
     * The shares to which it had happened, moment by moment.
     *
     * @param seconds of the last moment, the horizon
     */
    public record Course(long seconds, List<Moment> moments) {}

    /**
     * One moment after arrival.
     *
     * @param a all cases of side a
     * @param likeA side a with the common mix of cases; null where nothing can be compared
     */
    public record Moment(long seconds, Reached a, Reached b, Reached likeA, Reached likeB) {}

    /**
     * The share to which it had happened, with its pointwise 95 % interval.
     *
     * @param low null where there is none, as at 0 and at 1
     * @param atRisk how many were watched and waited just before; null for a common mix
     */
    public record Reached(double share, Double low, Double high, Long atRisk) {}
}
