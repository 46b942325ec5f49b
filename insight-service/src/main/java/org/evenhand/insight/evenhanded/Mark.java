package org.evenhand.insight.evenhanded;

import org.evenhand.statistics.Verdict;

/**
 * A verdict at a glance: a word with a shape, and a colour besides.
 *
 * @param shape a sign that says the same as the word
 * @param style of the colour
 */
public record Mark(String word, String shape, String style) {

    static Mark of(Verdict verdict, String word) {
        return switch (verdict) {
            case EQUAL_WITHIN_MARGIN -> new Mark(word, "=", "good");
            case UNEQUAL_HIGHER, UNEQUAL_LOWER -> new Mark(word, "≠", "bad");
            case SMALL_DIFFERENCE -> new Mark(word, "≈", "warn");
            case UNCLEAR -> new Mark(word, "?", "quiet");
            case NOT_ENOUGH_DATA -> new Mark(word, "…", "quiet");
        };
    }
}
