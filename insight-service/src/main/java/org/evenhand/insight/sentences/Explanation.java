package org.evenhand.insight.sentences;

import java.util.List;

/**
 * What a number is, for people.
 *
 * @param counted what is counted
 * @param compared who is compared with whom
 * @param means what the number means
 * @param cannotTell what it cannot tell, point by point
 * @param margin from when on a difference matters
 * @param method how it is computed, in the words of the field
 */
public record Explanation(
        String title,
        String counted,
        String compared,
        String means,
        List<String> cannotTell,
        String margin,
        String method) {}
