package org.evenhand.insight.attention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.measures.NotUsed;

/**
 * Whether customers with more followers are served sooner. What is not defined is null, with the reason beside it.
 *
 * @param cases all cases of the period
 * @param basis what it was made from: {@code rows}, the cases one by one, or, if asked for, {@code cells}, sums that answer
 *     at once, but know classes of reach only
 * @param basisBecause why from the rows although cells were asked for; otherwise null
 * @param publicCases those that everybody could read
 * @param unknownReach those of them whose followers are not known: they are in no number
 * @param strata what cases had in common to be compared
 * @param reference the class that the others are compared with; null if there is none
 * @param classes from the fewest followers to the most; classes without cases are not listed
 * @param trend whether service comes the sooner the higher the class
 * @param perDoubling how many times as soon service comes with twice the followers; null where the classes do not go one
 *     way
 * @param monotone whether no class steps against another by more than chance
 * @param louder all classes above the first together, against it
 * @param control the same customers where nobody sees their followers
 * @param verdict on the share of louder, with the p-value of the trend
 * @param because why there is not enough data; null where there is
 * @param flags what to know before believing it: {@code NOT_MONOTONE}, {@code CONTROL_HAS_SLOPE}
 * @param leftOut cases that are in no number, by the reason
 */
public record LoudnessReport(
        String brand,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Instant observedUntil,
        String granularity,
        Long cases,
        String basis,
        @JsonInclude(JsonInclude.Include.NON_NULL) String basisBecause,
        String measure,
        String tau,
        Long publicCases,
        Long unknownReach,
        List<String> strata,
        List<NotUsed> strataNotUsed,
        String reference,
        List<ReachClass> classes,
        Trend trend,
        Effect perDoubling,
        boolean monotone,
        Comparison louder,
        Control control,
        String verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) String because,
        List<String> flags,
        Map<String, Long> leftOut) {

    /**
     * The cases of customers with so many followers.
     *
     * @param events how often they were served
     * @param expected how often they would have been if followers made no difference
     * @param hazardRatio how many times as soon they are served as the reference, among cases of the same sort
     * @param share served by tau, against the reference; null for the reference
     * @param meanWait within tau, against the reference; null for the reference
     * @param suppressed whether it is hidden because it would tell of few customers
     */
    public record ReachClass(
            String reach,
            Long cases,
            Long events,
            Double expected,
            Ratio hazardRatio,
            Comparison share,
            Comparison meanWait,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {}

    /**
     * The log-rank test for a trend over the classes; z above 0 means that the louder are served sooner.
     *
     * @param beyondChance whether its p-value is small enough not to call it chance; null where there is no test
     */
    public record Trend(
            Double z,
            Double chiSquared,
            Double p,
            Boolean beyondChance,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /**
     * Cases that customers of known reach brought in private, where their followers cannot be seen: no slope is expected.
     *
     * @param customers how many customers wrote both in public and in private; null where it was made from cells
     */
    public record Control(Long customers, Effect perDoubling) {}
}
