package org.evenhand.statistics.check;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.statistics.Evidence;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;
import org.evenhand.statistics.check.comparison.Figures;

/** The word that the evidence of a comparison comes to. */
final class VerdictChecks {

    static final String FILE = "verdict.json";

    private VerdictChecks() {}

    static Map<String, ObjectCheck> all() {
        return Map.of("cases", (object, file) -> verdict(object));
    }

    private static Figures verdict(Inputs object) {
        Evidence evidence = new Evidence(
                OptionalDouble.of(object.number("est")),
                Optional.of(new Interval(object.number("lo90"), object.number("hi90"))),
                OptionalDouble.of(object.number("p_bh")),
                object.number("margin"),
                object.count("n1"),
                object.count("n0"),
                object.count("events1"),
                object.count("events0"),
                object.number("coverage"));
        return new Figures()
                .inputs("est", "lo90", "hi90", "p_bh", "margin", "n1", "n0", "events1", "events0", "coverage")
                .word("verdict", Verdict.of(evidence, Thresholds.DEFAULT).name());
    }
}
