package org.evenhand.insight.resolutions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How cases ended, and where everybody could read it. What is not defined is null, with the reason beside it.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param observedUntil the last moment known of any of these cases
 * @param cases all cases of the period
 * @param basis what it was made from: {@code cells}, sums that answer at once, or {@code rows}, the cases one by one
 * @param basisBecause why from the rows; null where it was not
 * @param horizon how long after its arrival a case is looked at
 * @param horizonReason why that is less than a week although nothing else was asked for; null where it is not
 * @param by what cases are told apart by
 * @param known whether it is known of any resolution if everybody could read it
 * @param reason why not; null where it is known
 */
public record ResolutionReport(
        String brand,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Instant observedUntil,
        String granularity,
        Long cases,
        String basis,
        @JsonInclude(JsonInclude.Include.NON_NULL) String basisBecause,
        String horizon,
        @JsonInclude(JsonInclude.Include.NON_NULL) String horizonReason,
        String by,
        boolean known,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        Group overall,
        List<Group> groups) {

    /**
     * Cases that are looked at together.
     *
     * @param audience who could read the cases of this channel; only where cases are told apart by channel
     * @param cases all of them
     * @param counted those of which it is known whether and when they ended
     * @param events how many had ended within the horizon, and how
     * @param couldBeWatched how many arrived at least the horizon before watching ended
     * @param atRisk how many were watched and had not ended just before the horizon
     * @param enough whether there are enough cases to say more than counts
     * @param reason why not, or why it is not known; null where neither
     * @param share resolved in public, of those resolved in public or in private
     * @param handOff resolved in private, of the same that began in public
     * @param customersWithMoreThanOneCase as a share of all customers; null where it was made from cells, which do not know
     *     customers
     * @param leftOut cases that are not counted, by the reason
     * @param suppressed whether it is hidden because it would tell of few customers
     */
    public record Group(
            String group,
            @JsonInclude(JsonInclude.Include.NON_NULL) String audience,
            Long cases,
            Long counted,
            Events events,
            Long couldBeWatched,
            Long atRisk,
            boolean known,
            boolean enough,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
            Shares shares,
            KindShare share,
            KindShare handOff,
            Double customersWithMoreThanOneCase,
            Map<String, Long> leftOut,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {}

    /** How many cases had ended within the horizon, and how. */
    public record Events(Long resolvedInPublic, Long resolvedInPrivate, Long resolvedUnknownAudience, Long unresolved) {

        /** Those of which it is known if everybody could read it. */
        long knownAudience() {
            return resolvedInPublic + resolvedInPrivate;
        }
    }

    /** What has become of all cases at the horizon, as shares that add up to 1: times 100, of a hundred cases. */
    public record Shares(
            Estimate resolvedInPublic,
            Estimate resolvedInPrivate,
            Estimate resolvedUnknownAudience,
            Estimate unresolved,
            Estimate open) {}

    /** A share with its 95 % interval; without one where it is 0 or 1. */
    public record Estimate(Double estimate, Double low, Double high) {}

    /**
     * A share of one kind of resolution.
     *
     * @param cases among which it is
     * @param method {@code logit}, {@code logit, robust by customer}, {@code logit, widened for customers with several cases}, or {@code raw} where only one kind happened: the
     *     exact interval of the resolved cases, whatever is still open
     */
    public record KindShare(
            Double estimate,
            Double low,
            Double high,
            Long cases,
            @JsonInclude(JsonInclude.Include.NON_NULL) String method,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

        KindShare withoutCases() {
            return new KindShare(estimate, low, high, null, method, reason);
        }

        static KindShare none(Long cases, String reason) {
            return new KindShare(null, null, null, cases, null, reason);
        }
    }
}
