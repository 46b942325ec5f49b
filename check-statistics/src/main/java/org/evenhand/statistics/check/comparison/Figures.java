package org.evenhand.statistics.check.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.evenhand.statistics.Interval;

/** Figures by name, put together one by one. */
public final class Figures implements Recomputed {

    private final Map<String, Recomputed> byName = new LinkedHashMap<>();

    public Figures with(String name, Recomputed recomputed) {
        byName.put(name, recomputed);
        return this;
    }

    /** A count or a time, which is the same or is not. */
    public Figures exactly(String name, double value) {
        return with(name, new Figure(value, Tolerance.EXACT));
    }

    public Figures value(String name, double value) {
        return value(name, value, Tolerance.CLOSED_FORM);
    }

    public Figures value(String name, double value, Tolerance tolerance) {
        return with(name, new Figure(value, tolerance));
    }

    public Figures value(String name, OptionalDouble value) {
        return with(name, new Figure(value, Tolerance.CLOSED_FORM));
    }

    public Figures value(String name, OptionalDouble value, Tolerance tolerance) {
        return with(name, new Figure(value, tolerance));
    }

    /** A p-value. */
    public Figures tail(String name, double value) {
        return with(name, new Figure(value, Tolerance.TAIL));
    }

    public Figures interval(String name, Interval interval) {
        return interval(name, Optional.of(interval));
    }

    public Figures interval(String name, Optional<Interval> interval) {
        return interval(name, interval, Tolerance.CLOSED_FORM);
    }

    public Figures interval(String name, Optional<Interval> interval, Tolerance tolerance) {
        return with(name, limits(interval, tolerance));
    }

    /** An interval by itself. */
    public static Recomputed limits(Optional<Interval> interval, Tolerance tolerance) {
        return Recomputed.figures(
                DoubleStream.of(
                        interval.map(Interval::low).orElse(Double.NaN),
                        interval.map(Interval::high).orElse(Double.NaN)),
                tolerance);
    }

    public Figures values(String name, DoubleStream values, Tolerance tolerance) {
        return with(name, Recomputed.figures(values, tolerance));
    }

    public Figures matrix(String name, double[][] values, Tolerance tolerance) {
        return with(
                name,
                new Listed(Arrays.stream(values)
                        .map(row -> Recomputed.figures(DoubleStream.of(row), tolerance))
                        .toList()));
    }

    public Figures label(String name, String text) {
        return with(name, new Label(text));
    }

    public Figures word(String name, String text) {
        return with(name, new Word(text));
    }

    public Figures inputs(String... names) {
        for (String name : names) {
            with(name, new Input());
        }
        return this;
    }

    Map<String, Recomputed> byName() {
        return byName;
    }

    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
