package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Counts the numbers compared and keeps those that differ; {@code null} in a vector means undefined. */
final class Comparison {

    private static final double CLOSED_FORMS = 1e-8;
    private static final double ROUNDING = 1e-14; // for numbers that are 0 on paper

    private final List<String> differences = new ArrayList<>();
    private final double relative;
    private int compared;

    Comparison() {
        this(CLOSED_FORMS);
    }

    Comparison(double relative) {
        this.relative = relative;
    }

    void same(String where, double ours, JsonNode expected) {
        same(where, OptionalDouble.of(ours), expected);
    }

    void same(String where, OptionalDouble ours, JsonNode expected) {
        compared++;
        boolean equal = expected.isNull() || ours.isEmpty()
                ? expected.isNull() && ours.isEmpty()
                : near(ours.getAsDouble(), number(where, expected));
        if (!equal) {
            differences.add(where + ": we say " + ours + ", expected " + expected);
        }
    }

    void same(String where, Optional<Interval> ours, JsonNode expected) {
        same(where + ".low", ours.stream().mapToDouble(Interval::low).findFirst(), expected.get(0));
        same(where + ".high", ours.stream().mapToDouble(Interval::high).findFirst(), expected.get(1));
    }

    void finish(int numbers) {
        assertThat(differences)
                .as("numbers that differ, of %d compared", compared)
                .isEmpty();
        assertThat(compared).as("numbers compared").isEqualTo(numbers);
    }

    private boolean near(double ours, double expected) {
        return Math.abs(ours - expected) <= relative * Math.abs(expected) + ROUNDING;
    }

    private static double number(String where, JsonNode expected) {
        assertThat(expected.isNumber())
                .as("%s is a number: %s", where, expected)
                .isTrue();
        return expected.doubleValue();
    }
}
