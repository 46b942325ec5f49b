package org.evenhand.cases.handoffs;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Tells whether a public reply asks the customer to go private: the offer of a hand-off. */
public class AsksForPrivate {

    private final List<PatternSet> sets;

    public AsksForPrivate(List<PatternSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /** Whether a pattern of any set is found in the text. */
    public boolean in(String text) {
        return sets.stream().flatMap(set -> set.patterns().stream()).anyMatch(pattern -> pattern.matcher(text)
                .find());
    }

    /** The names of the sets, so that every count says by which it was made. */
    public String names() {
        return sets.stream().map(PatternSet::name).collect(joining(","));
    }
}
