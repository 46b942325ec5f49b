package org.evenhand.insight.treatment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.measures.AboutCases;
import org.evenhand.insight.measures.NotUsed;

/**
 * How two sides fare, crude and among cases of the same sort. What is not defined is null, with the reason beside it.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param observedUntil the last moment known of any of these cases
 * @param cases all cases of the period
 * @param basis what it was made from: {@code cells}, sums that answer at once, or {@code rows}, the cases one by one
 * @param basisBecause why from the rows; null where it was not
 * @param compare by what cases were put on the two sides
 * @param tau the time within which things are compared
 * @param unit of what is compared
 * @param difference how an estimate says what lies between a and b
 * @param margin the difference from which on sides count as unequal
 * @param strata what cases had in common to be compared
 * @param strataNotUsed what they were asked to have in common besides
 * @param parity how far all groups are apart; null where not all of them are compared by a share
 * @param reason why nothing is compared; null where something is
 */
public record TreatmentReport(
        String brand,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Instant observedUntil,
        String granularity,
        Long cases,
        String basis,
        @JsonInclude(JsonInclude.Include.NON_NULL) String basisBecause,
        String compare,
        String measure,
        String tau,
        String unit,
        String difference,
        String margin,
        List<String> strata,
        List<NotUsed> strataNotUsed,
        List<Comparison> comparisons,
        @JsonInclude(JsonInclude.Include.NON_NULL) GroupParity parity,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason)
        implements AboutCases {}
