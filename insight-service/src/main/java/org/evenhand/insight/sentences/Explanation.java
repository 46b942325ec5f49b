package org.evenhand.insight.sentences;

import java.util.List;

/**
 * What a number is, for people.
 *
 * @param counted what is counted
 * @param compared who is compared with whom
 * @param means what the number means
 * @param cannotTell what it cannot tell, point by point
 * @param margin from when on a difference matters; null where nothing is estimated
 * @param verdicts what may be said of it; none where nothing is judged
 * @param method how it is computed, in the words of the field
 */
public record Explanation(
        String title,
        String counted,
        String compared,
        String means,
        List<String> cannotTell,
        String margin,
        List<ExplainedVerdict> verdicts,
        String method) {

    /** One of a number that is not judged. */
    Explanation(
            String title,
            String counted,
            String compared,
            String means,
            List<String> cannotTell,
            String margin,
            String method) {
        this(title, counted, compared, means, cannotTell, margin, List.of(), method);
    }

    /** The same of a number of which one of these is said. */
    Explanation judgedBy(List<ExplainedVerdict> verdicts) {
        return new Explanation(title, counted, compared, means, cannotTell, margin, verdicts, method);
    }
}
