package org.evenhand.statistics.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.evenhand.statistics.BenjaminiHochberg;
import org.evenhand.statistics.Confidence;
import org.evenhand.statistics.EValue;
import org.evenhand.statistics.Equivalence;
import org.evenhand.statistics.Holm;
import org.evenhand.statistics.NewcombeDifference;
import org.evenhand.statistics.PoissonRate;
import org.evenhand.statistics.Proportion;
import org.evenhand.statistics.RateRatio;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Tolerance;

/** Formulas on a few numbers: shares, counts, ratios, families of tests. */
final class AggregateChecks {

    static final String FILE = "aggregates.json";

    /** Hidden complaints, alarms and staffing, which other parts of Evenhand compute. */
    static final List<String> OTHERS = List.of(
            "chapman",
            "chao",
            "lists_csv",
            "survey_multiplier",
            "one_off_or_systemic",
            "canary",
            "fix",
            "erlang",
            "min_staff",
            "deferrable_work",
            "schoenfeld_events");

    private static final Confidence LEVEL = Confidence.NINETY_FIVE;

    private AggregateChecks() {}

    static Map<String, ObjectCheck> all() {
        return Map.of(
                "benjamini_hochberg", (object, file) -> family(object),
                "proportions", (object, file) -> proportion(object),
                "newcombe", (object, file) -> newcombe(object),
                "poisson_exact", (object, file) -> poisson(object),
                "rate_ratio", (object, file) -> rateRatio(object),
                "evalue", (object, file) -> eValue(object),
                "tost", (object, file) -> equivalence(object));
    }

    private static Figures family(Inputs object) {
        List<Double> pValues = Arrays.stream(object.numbers("p")).boxed().toList();
        return new Figures()
                .inputs("p")
                .with("bh", tails(BenjaminiHochberg.adjust(pValues)))
                .with("by", tails(BenjaminiHochberg.adjustDependent(pValues)))
                .with("holm", tails(Holm.adjust(pValues)));
    }

    private static Recomputed tails(List<Double> pValues) {
        return Recomputed.figures(pValues.stream().mapToDouble(Double::doubleValue), Tolerance.TAIL);
    }

    private static Figures proportion(Inputs object) {
        long count = object.count("x");
        long cases = object.count("n");
        return new Figures()
                .inputs("x", "n")
                .interval("wilson", Proportion.wilson(count, cases, LEVEL))
                .interval("clopper_pearson", Proportion.clopperPearson(count, cases, LEVEL));
    }

    private static Figures newcombe(Inputs object) {
        NewcombeDifference difference = new NewcombeDifference(
                object.count("x1"), object.count("n1"), object.count("x0"), object.count("n0"));
        return new Figures()
                .inputs("x1", "n1", "x0", "n0")
                .with(
                        "result",
                        new Figures()
                                .value("diff", difference.value())
                                .interval("ci", difference.interval(LEVEL)));
    }

    private static Figures poisson(Inputs object) {
        return new Figures()
                .inputs("x")
                .interval("garwood", new PoissonRate(object.count("x"), 1).interval(LEVEL));
    }

    private static Figures rateRatio(Inputs object) {
        RateRatio ratio = new RateRatio(
                new PoissonRate(object.count("y1"), object.number("E1")),
                new PoissonRate(object.count("y0"), object.number("E0")));
        return new Figures()
                .inputs("y1", "E1", "y0", "E0")
                .value("ratio", ratio.value())
                .with("ci_exact", limits(ratio.exactLimits(LEVEL), Tolerance.CLOSED_FORM))
                .tail("p_two_sided_minlike", ratio.pValue())
                .tail("p_greater", ratio.pValueGreater())
                .tail("p_less", ratio.pValueLess())
                .with("ci_midp", limits(ratio.midPLimits(LEVEL), Tolerance.MID_P))
                .value("p_midp", OptionalDouble.of(ratio.midPValue()), Tolerance.MID_P);
    }

    private static Recomputed limits(RateRatio.Limits limits, Tolerance tolerance) {
        return Recomputed.figures(
                DoubleStream.of(limits.low(), limits.high().orElse(Double.NaN)), tolerance);
    }

    private static Figures eValue(Inputs object) {
        return new Figures().inputs("rr").value("evalue", EValue.of(object.number("rr")));
    }

    private static Figures equivalence(Inputs object) {
        Equivalence tests =
                Equivalence.of(object.number("est"), object.number("se"), object.number("margin"));
        return new Figures()
                .inputs("est", "se", "margin")
                .tail("p_lower", tests.pLower())
                .tail("p_upper", tests.pUpper())
                .tail("p_tost", tests.pValue());
    }
}
