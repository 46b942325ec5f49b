package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Proportions, rates, families of tests and robustness numbers, against R. */
class AggregateVectorsTest {

    private final JsonNode expected = Vectors.shared().expected("aggregates");
    private final Comparison comparison = new Comparison();

    @Test
    void proportionsAgreeWithR() {
        for (JsonNode row : expected.get("proportions")) {
            long count = row.get("x").longValue();
            long cases = row.get("n").longValue();
            same("wilson", Proportion.wilson(count, cases, Confidence.NINETY_FIVE), row.get("wilson"));
            same("exact", Proportion.clopperPearson(count, cases, Confidence.NINETY_FIVE), row.get("clopper_pearson"));
        }
        comparison.finish(20);
    }

    @Test
    void differencesOfProportionsAgreeWithR() {
        JsonNode row = expected.get("newcombe");
        NewcombeDifference ours = new NewcombeDifference(
                row.get("x1").longValue(), row.get("n1").longValue(),
                row.get("x0").longValue(), row.get("n0").longValue());
        comparison.same("diff", ours.value(), row.get("result").get("diff"));
        same("ci", ours.interval(Confidence.NINETY_FIVE), row.get("result").get("ci"));
        comparison.finish(3);
    }

    @Test
    void ratesAgreeWithR() {
        for (JsonNode row : expected.get("poisson_exact")) {
            PoissonRate ours = new PoissonRate(row.get("x").longValue(), 1);
            same("garwood", ours.interval(Confidence.NINETY_FIVE), row.get("garwood"));
        }
        comparison.finish(10);
    }

    @Test
    void ratiosOfRatesAgreeWithR() {
        for (JsonNode row : expected.get("rate_ratio")) {
            RateRatio ours = new RateRatio(
                    new PoissonRate(row.get("y1").longValue(), row.get("E1").doubleValue()),
                    new PoissonRate(row.get("y0").longValue(), row.get("E0").doubleValue()));
            comparison.same("ratio", ours.value(), row.get("ratio"));
            comparison.same("minlike", ours.pValue(), row.get("p_two_sided_minlike"));
            comparison.same("greater", ours.pValueGreater(), row.get("p_greater"));
            comparison.same("less", ours.pValueLess(), row.get("p_less"));
            comparison.same("midp", ours.midPValue(), row.get("p_midp"));
            comparison.same("low", ours.exactLimits(Confidence.NINETY_FIVE).low(), row.get("ci_exact").get(0));
            comparison.same("high", ours.exactLimits(Confidence.NINETY_FIVE).high(), row.get("ci_exact").get(1));
            RateRatio.Limits midP = ours.midPLimits(Confidence.NINETY_FIVE);
            comparison.same("mid low", midP.low(), row.get("ci_midp").get(0));
            comparison.same("mid high", midP.high(), row.get("ci_midp").get(1));
        }
        comparison.finish(45);
    }

    @Test
    void familiesOfTestsAgreeWithR() {
        JsonNode family = expected.get("benjamini_hochberg");
        List<Double> p =
                family.get("p").valueStream().map(JsonNode::doubleValue).toList();
        same("bh", BenjaminiHochberg.adjust(p), family.get("bh"));
        same("by", BenjaminiHochberg.adjustDependent(p), family.get("by"));
        same("holm", Holm.adjust(p), family.get("holm"));
        comparison.finish(30);
    }

    @Test
    void robustnessNumbersAgreeWithR() {
        for (JsonNode row : expected.get("evalue")) {
            comparison.same("evalue", EValue.of(row.get("rr").doubleValue()), row.get("evalue"));
        }
        for (JsonNode row : expected.get("tost")) {
            Equivalence ours = Equivalence.of(
                    row.get("est").doubleValue(), row.get("se").doubleValue(), row.get("margin").doubleValue());
            comparison.same("lower", ours.pLower(), row.get("p_lower"));
            comparison.same("upper", ours.pUpper(), row.get("p_upper"));
            comparison.same("tost", ours.pValue(), row.get("p_tost"));
        }
        comparison.finish(10);
    }

    @Test
    void verdictsAgree() {
        JsonNode cases = Vectors.shared().expected("verdict").get("cases");
        for (JsonNode row : cases) {
            Evidence evidence = new Evidence(
                    OptionalDouble.of(row.get("est").doubleValue()),
                    Optional.of(new Interval(row.get("lo90").doubleValue(), row.get("hi90").doubleValue())),
                    OptionalDouble.of(row.get("p_bh").doubleValue()),
                    row.get("margin").doubleValue(),
                    row.get("n1").longValue(),
                    row.get("n0").longValue(),
                    row.get("events1").longValue(),
                    row.get("events0").longValue(),
                    row.get("coverage").doubleValue());
            assertThat(Verdict.of(evidence, Thresholds.DEFAULT).name())
                    .as(row.toString())
                    .isEqualTo(row.get("verdict").textValue());
        }
        assertThat(cases).hasSize(7);
    }

    @Test
    void tinyProbabilitiesKeepTheirDigits() {
        // Clopper and Pearson at x = 1: the lower limit is 1 - 0.975^(1/n), here of a million cases.
        assertThat(Proportion.clopperPearson(1, 1_000_000, Confidence.NINETY_FIVE).low()
                        / -Math.expm1(Math.log(0.975) / 1e6))
                .isCloseTo(1, within(1e-12));
    }

    private void same(String where, Interval ours, JsonNode limits) {
        comparison.same(where, Optional.of(ours), limits);
    }

    private void same(String where, List<Double> ours, JsonNode numbers) {
        for (int i = 0; i < ours.size(); i++) {
            comparison.same(where + i, ours.get(i), numbers.get(i));
        }
    }
}
