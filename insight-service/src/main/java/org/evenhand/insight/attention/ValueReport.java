package org.evenhand.insight.attention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.measures.AboutCases;
import org.evenhand.insight.measures.NotUsed;

/**
 * Whether customers of different value are served alike. What is not defined is null, with the reason beside it.
 *
 * @param cases all cases of the period
 * @param unknownTier those whose tier is not known: they are in no number
 * @param strata what cases had in common to be compared
 * @param reference the tier with the most cases, that the others are compared with; null if there is none
 * @param tiers the reference first
 * @param p of the log-rank test of "all tiers are served equally soon"
 * @param reason why nothing is compared; null where something is
 * @param leftOut cases that are in no number, by the reason
 */
public record ValueReport(
        String brand,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Instant observedUntil,
        String granularity,
        Long cases,
        String measure,
        String tau,
        Long unknownTier,
        List<String> strata,
        List<NotUsed> strataNotUsed,
        String reference,
        List<Tier> tiers,
        Double p,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        Map<String, Long> leftOut)
        implements AboutCases {

    /**
     * The cases of customers of one tier.
     *
     * @param policy whether a published policy promises this tier another service: {@code by policy} or
     *     {@code not by policy}
     * @param events how often they were served
     * @param expected how often they would have been if the tier made no difference
     * @param hazardRatio how many times as soon they are served as the reference, among cases of the same sort
     * @param share served by tau, against the reference; null for the reference
     * @param meanWait within tau, against the reference; null for the reference
     * @param suppressed whether it is hidden because it would tell of few customers
     */
    public record Tier(
            String tier,
            String policy,
            Long cases,
            Long events,
            Double expected,
            Ratio hazardRatio,
            Comparison share,
            Comparison meanWait,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {}
}
