package org.evenhand.insight.outcomes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What came of the cases, and whether that was in time, where sources say this: in their own words, by channel.
 *
 * @param reason why there is nothing; null when there is something
 */
public record OutcomeReport(
        List<Channel> channels,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    static final String NOTHING_RECORDED = "the source records neither outcomes nor whether they came in time";

    /**
     * The cases that arrived in one way, as far as something is recorded of them.
     *
     * @param cases how many have an outcome, or are known to be timely or not
     * @param outcomes each with its share of those that have one, the largest of the brand first
     * @param untimely those that were not answered in time, of those of which it is known; null when it is of none
     */
    public record Channel(
            String channel,
            String audience,
            String source,
            Long cases,
            List<Outcome> outcomes,
            Part untimely,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed) {}

    /**
     * An outcome in the words of the source.
     *
     * @param outcome null for all that are too rare to be shown by themselves
     * @param part null where it is hidden because it would tell of few customers
     */
    public record Outcome(
            String outcome,
            Part part,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean suppressed,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

        Outcome(String outcome, Part part) {
            this(outcome, part, null, null);
        }

        /** Whether it is told how many cases have it, and some have. */
        boolean isTold() {
            return part != null && part.cases() > 0;
        }
    }

    static OutcomeReport of(List<Channel> channels) {
        return new OutcomeReport(channels, channels.isEmpty() ? NOTHING_RECORDED : null);
    }

    /** The same for the page. */
    public OutcomeTable inWords() {
        return OutcomeTable.of(this);
    }
}
