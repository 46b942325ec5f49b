package org.evenhand.insight.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.evenhand.insight.channels.Count.Measure;

/**
 * How many of the public replies ask the customer to go on in private.
 *
 * @param patterns the set of patterns that decides
 * @param reason why the share is missing
 */
public record AsksForPrivate(
        String patterns,
        Long replies,
        Long asking,
        Double share,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    static AsksForPrivate of(List<Count> counts) {
        // Every case is counted once per measure.
        List<Count> once = counts.stream()
                .filter(count -> count.measure() == Measure.ENDING)
                .toList();
        long replies = once.stream().mapToLong(Count::publicReplies).sum();
        long asking = once.stream().mapToLong(Count::askingReplies).sum();
        return new AsksForPrivate(
                once.stream()
                        .map(Count::patterns)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                replies,
                asking,
                replies == 0 ? null : Figures.share((double) asking / replies),
                replies == 0 ? "no public replies" : null);
    }
}
