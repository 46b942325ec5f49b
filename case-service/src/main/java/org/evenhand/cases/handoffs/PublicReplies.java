package org.evenhand.cases.handoffs;

import java.util.List;
import java.util.stream.Stream;

/**
 * How our side spoke in public, and how often it asked the customer to go private.
 *
 * @param patterns the pattern sets that judged it
 */
public record PublicReplies(int replies, int askingForPrivate, String patterns) {

    /** Counts replies by their texts. */
    public static PublicReplies of(Stream<String> texts, AsksForPrivate patterns) {
        List<String> replies = texts.toList();
        int asking = Math.toIntExact(replies.stream().filter(patterns::in).count());
        return new PublicReplies(replies.size(), asking, patterns.names());
    }
}
