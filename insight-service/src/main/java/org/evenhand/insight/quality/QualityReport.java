package org.evenhand.insight.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.channels.LeftOut;
import org.evenhand.insight.measures.AboutCases;

/**
 * What is known of the cases of a brand, and what is not.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param observedUntil the last moment known of any of these cases
 * @param granularity {@code day} as soon as one of these cases comes from a source that knows only days
 * @param cases all cases of the period
 * @param customers from whom they are; a case of an unknown customer counts as one
 * @param customersWithMoreThanOneCase how many of them have several
 * @param shareWithMoreThanOneCase the same as a share; null if there are no cases
 * @param unknownBecause what a source says of what it does not record; null if none says anything
 * @param channels the largest first
 * @param leftOut what imports could not take, of all periods
 * @param rejectedRows rows of files that could not be read at all
 */
public record QualityReport(
        String brand,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Instant observedUntil,
        String granularity,
        Long cases,
        Long customers,
        Long customersWithMoreThanOneCase,
        Double shareWithMoreThanOneCase,
        String unknownBecause,
        List<Channel> channels,
        List<LeftOut> leftOut,
        NotKnown rejectedRows)
        implements AboutCases {

    /**
     * The cases that arrived in one way.
     *
     * @param answersLeftOut cases that are in no number about answers, by the reason
     * @param endingsLeftOut cases that are in no number about endings, by the reason
     * @param resolved of them
     * @param resolvedUnknownAudience those of which it is not known if everybody could read the resolution
     * @param unknown cases of which something is not known, by what it is
     * @param suppressed whether it is hidden because it would tell of few customers
     */
    public record Channel(
            String channel,
            String audience,
            String source,
            Long cases,
            Map<String, Long> answersLeftOut,
            Map<String, Long> endingsLeftOut,
            Long resolved,
            Long resolvedUnknownAudience,
            Map<String, Long> unknown,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {}

    /** What is not known here, and where it is. */
    public record NotKnown(boolean known, String reason) {}
}
