package org.evenhand.insight.wentpublic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.measures.AboutCases;
import org.evenhand.insight.measures.NotUsed;

/**
 * Whether cases that began in private are resolved sooner once their customer has gone public with them. What is not
 * defined is null, with the reason beside it.
 *
 * @param cases all cases of the period
 * @param privateCases those that began in private and of which it is known if and when they ended
 * @param wentPublic how many of them went public before they ended
 * @param rows pieces of cases that were compared: before going public, and after
 * @param resolvedBefore how many were resolved without having gone public
 * @param resolvedAfter how many were resolved after they went public
 * @param strata what cases had in common to be compared
 * @param effect how many times as soon a case is resolved from the moment it is public
 * @param verdict {@code NOT_ENOUGH_DATA}, {@code SOONER}, {@code LATER} or {@code UNCLEAR}
 * @param because why there is not enough data; null where there is
 * @param caution what the number cannot tell
 * @param leftOut cases that are in no number, by the reason
 * @param suppressed whether it is hidden because it would tell of few customers
 */
public record WentPublicReport(
        String brand,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Instant observedUntil,
        String granularity,
        Long cases,
        Long privateCases,
        Long wentPublic,
        Long rows,
        Long resolvedBefore,
        Long resolvedAfter,
        List<String> strata,
        List<NotUsed> strataNotUsed,
        Effect effect,
        String verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) String because,
        String caution,
        Map<String, Long> leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed)
        implements AboutCases {}
