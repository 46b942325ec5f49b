package org.evenhand.insight.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.kit.problem.Refusal;

/** What a report is made from. */
public enum Basis {
    /** Sums by month and bins of durations, which answer at once however many cases there are. */
    CELLS,
    /** The cases one by one. */
    ROWS;

    /** Why rows, where whoever asks said so. */
    public static final String ASKED_FOR = "rows were asked for";
    /** Why rows, where groups of few customers are hidden. */
    public static final String NO_CUSTOMERS = "cells do not know customers, of whom a number must not tell of too few";

    /** The basis that a word in an address asks for; empty if it is blank. */
    public static Optional<Basis> named(String word) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(each -> each.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "unknown-basis",
                        "A report cannot be made from \"" + word.strip() + "\", but from "
                                + Arrays.stream(values()).map(Basis::word).collect(Collectors.joining(" or ")) + ".")));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
