package org.evenhand.cases.handoffs;

import java.util.List;
import java.util.regex.Pattern;

/** Patterns that find an invitation to go private in one language; one file of the folder asks-for-private. */
public record PatternSet(String name, String about, String language, List<Pattern> patterns) {

    public PatternSet {
        if (name == null || patterns == null || patterns.isEmpty()) {
            throw new IllegalArgumentException("it needs a name and at least one pattern");
        }
    }
}
