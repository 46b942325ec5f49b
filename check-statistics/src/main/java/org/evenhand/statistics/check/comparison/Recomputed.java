package org.evenhand.statistics.check.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What we computed, in the shape in which a file says it: names, lists, and figures at their ends. */
public sealed interface Recomputed
        permits Figures,
                Recomputed.Figure,
                Recomputed.Word,
                Recomputed.Label,
                Recomputed.Trap,
                Recomputed.Input,
                Recomputed.Listed {

    /** A figure; empty where we say that it is undefined, which a file writes as {@code null}. */
    record Figure(OptionalDouble value, Tolerance tolerance) implements Recomputed {

        public Figure(double value, Tolerance tolerance) {
            this(finite(value), tolerance);
        }

        public static Figure undefined() {
            return new Figure(OptionalDouble.empty(), Tolerance.EXACT);
        }

        boolean agreesWith(JsonNode expected) {
            return expected.isNumber()
                    ? value.isPresent() && tolerance.allows(value.getAsDouble(), expected.doubleValue())
                    : expected.isNull() && value.isEmpty();
        }

        boolean agreesWith(Figure other) {
            return value.isPresent() && other.value.isPresent()
                    ? tolerance.allows(value.getAsDouble(), other.value.getAsDouble())
                    : value.isEmpty() && other.value.isEmpty();
        }

        private static OptionalDouble finite(double value) {
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }

        @Override
        public String toString() {
            return value.isPresent() ? Figures.text(value.getAsDouble()) : "undefined";
        }
    }

    /** A result in words, such as a verdict; it counts as one figure. */
    record Word(String text) implements Recomputed {

        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** The name of a group or of a method; it has to be the same, but is no figure and does not count as one. */
    record Label(String text) implements Recomputed {

        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /**
     * A figure that only a faulty program finds.
     *
     * @param right what we say instead
     * @param faulty what comes of the fault, so that the file can be trusted here, too
     */
    record Trap(Figure right, Figure faulty) implements Recomputed {

        @Override
        public String toString() {
            return right + " (and " + faulty + " if we were wrong)";
        }
    }

    /** Something that stands beside the results and is no result. */
    record Input() implements Recomputed {}

    /** A list. */
    record Listed(List<? extends Recomputed> entries) implements Recomputed {

        public Listed {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return entries.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    static Listed figures(DoubleStream values, Tolerance tolerance) {
        return new Listed(
                values.mapToObj(value -> new Figure(value, tolerance)).toList());
    }

    static Listed labels(List<String> names) {
        return new Listed(names.stream().map(Label::new).toList());
    }
}
