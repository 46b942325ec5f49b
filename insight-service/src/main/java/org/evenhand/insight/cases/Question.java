package org.evenhand.insight.cases;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.Figure;
import org.evenhand.insight.observed.Part;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.problem.Refusal;

/** Which cases somebody asks for: those behind one number of one channel, or only those with one mark. */
record Question(String brand, Period period, Count.Group group, Figure figure, Optional<Part.Mark> only) {

    /** Reads the question as it stands in an address. */
    static Question of(
            String brand,
            String from,
            String to,
            String channel,
            String audience,
            String source,
            String figure,
            String only) {
        return new Question(
                needed("brand", brand),
                Period.of(from, to),
                new Count.Group(
                        needed("channel", channel),
                        needed("audience", audience),
                        source == null || source.isEmpty() ? null : source),
                figure(figure),
                only == null || only.isBlank() ? Optional.empty() : Optional.of(Part.Mark.named(only)));
    }

    private static String needed(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(
                    400,
                    "missing-parameter",
                    "Say which " + name
                            + ", as the report gives it: brand, channel, audience, figure, and source if it "
                            + "has one.");
        }
        return value;
    }

    private static Figure figure(String name) {
        return Figure.named(needed("figure", name)).orElseThrow(() -> unknown("figure", Figure.values()));
    }

    private static Refusal unknown(String name, Object[] known) {
        return new Refusal(
                400,
                "unfitting-value",
                "The value of " + name + " does not fit: it is one of "
                        + Stream.of(known).map(Object::toString).collect(Collectors.joining(", ")) + ".");
    }

    boolean wants(Part part) {
        return only.map(part.mark()::equals).orElse(true);
    }

    /** The address of the same cases in another form. */
    Address at(String path) {
        return Address.of(path, brand, period.from(), period.to())
                .with("channel", group.channel())
                .with("audience", group.audience())
                .with("source", group.source())
                .with("figure", figure);
    }
}
