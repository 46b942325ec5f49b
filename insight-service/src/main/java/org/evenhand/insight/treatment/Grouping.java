package org.evenhand.insight.treatment;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.evenhand.insight.measures.Words;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.kit.problem.Refusal;

/** By what cases are put on the two sides of a comparison. */
public enum Grouping {
    /** Those that everybody could read against those that only the two sides could. */
    PUBLIC_PRIVATE(Attribute.AUDIENCE),
    CHANNELS(Attribute.CHANNEL),
    SOURCES(Attribute.SOURCE);

    private final Attribute attribute;

    Grouping(Attribute attribute) {
        this.attribute = attribute;
    }

    /** The grouping that a word in an address asks for. */
    public static Grouping named(String word) {
        if (word == null || word.isBlank()) {
            return PUBLIC_PRIVATE;
        }
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "unknown-comparison",
                        "Cases cannot be compared by \"" + word.strip() + "\", but by "
                                + Arrays.stream(values()).map(Grouping::word).collect(Collectors.joining(", ")) + "."));
    }

    public String word() {
        return Words.of(this);
    }

    public Attribute attribute() {
        return attribute;
    }
}
