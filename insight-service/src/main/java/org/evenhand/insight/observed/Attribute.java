package org.evenhand.insight.observed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What cases can be alike in, by the word that asks for it; all of it the customer brought along. */
public enum Attribute {
    CHANNEL,
    TOPIC,
    /** The first step of the topic. */
    CATEGORY,
    SEVERITY,
    LANGUAGE,
    /** The part of the week in which it arrived. */
    BUCKET,
    /** The year in which it arrived, in UTC. */
    YEAR,
    AUDIENCE,
    SOURCE,
    /** The class of followers, see {@link Reach}. */
    REACH;

    /** The attribute that a word asks for; empty if there is none. */
    public static Optional<Attribute> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** All words, for people. */
    public static String words() {
        return Arrays.stream(values()).map(Attribute::word).collect(Collectors.joining(", "));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
