package org.evenhand.insight.treatment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the best and the worst served of all groups are apart, if all had received the same mix of cases: the answer
 * parity gap and ratio, or those of another share. The gap of noisy groups comes out too wide, the more so the more
 * groups there are: it shows where to look, and is no finding.
 *
 * @param gap the highest adjusted rate minus the lowest
 * @param ratio the lowest divided by the highest; null where all are 0
 * @param low of the 95 % interval of the gap, by resampling customers
 * @param highest the group with the highest rate
 * @param rates of every group that was compared
 * @param coverage share of their cases that are of a sort which came on all of them
 * @param coarsened what cases need not have in common after all
 * @param tooFew groups that were left out because they have too few cases
 * @param intervalReason why there is no interval; null where there is one
 */
public record GroupParity(
        Double gap,
        Double ratio,
        Double low,
        Double high,
        String highest,
        String lowest,
        SortedMap<String, Double> rates,
        Double coverage,
        List<String> coarsened,
        List<String> tooFew,
        @JsonInclude(JsonInclude.Include.NON_NULL) String intervalReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    /** Finer, it would tell how many cases it does not cover. */
    GroupParity withRoundCoverage() {
        return new GroupParity(
                gap,
                ratio,
                low,
                high,
                highest,
                lowest,
                rates,
                coverage == null ? null : Math.round(100 * coverage) / 100.0,
                coarsened,
                tooFew,
                intervalReason,
                reason);
    }

    static GroupParity none(String reason) {
        return new GroupParity(
                null, null, null, null, null, null, new TreeMap<>(), null, List.of(), List.of(), null, reason);
    }
}
