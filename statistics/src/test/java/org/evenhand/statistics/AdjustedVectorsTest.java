package org.evenhand.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standardised curves and means of a classic data set, recomputed from its rows; it stands outside this repository. */
class AdjustedVectorsTest {

    private final Comparison comparison = new Comparison();

    @ParameterizedTest
    @CsvSource("colon_death, 88")
    void deathsInTheTrialAgreeWithR(String name, int numbers) {
        Vectors vectors = Vectors.shared();
        StrataOfCases<Map<String, String>> strata = new StrataOfCases<>(
                vectors.rows(name),
                row -> row.get("rx").equals("Lev+5FU"),
                row -> row.get("rx").equals("Obs"),
                row -> row.get("node4"));
        for (JsonNode test : vectors.expected(name).get("tests")) {
            if (test.get("id").textValue().startsWith("adj_")) {
                standardised(
                        test,
                        strata.of(row -> new Observation(
                                Double.parseDouble(row.get("time")), Integer.parseInt(row.get("status")), 1)));
            }
        }
        comparison.finish(numbers);
    }

    private void standardised(JsonNode test, List<Stratum> strata) {
        JsonNode expected = test.get("expected");
        (expected.isArray() ? expected : List.of(expected)).forEach(each -> {
            StratumWeight weight =
                    StratumWeight.valueOf(each.get("weight").textValue().toUpperCase());
            CurveMeasure measure = each.has("tau")
                    ? new CurveMeasure.MeanWait(each.get("tau").doubleValue())
                    : new CurveMeasure.Waiting(each.get("t").doubleValue());
            standardised(
                    test.get("id").textValue() + each.path("t"),
                    new Standardisation(measure, weight, Standardisation.Rules.NONE).compare(strata),
                    each);
        });
    }

    private void standardised(String where, StandardisedComparison ours, JsonNode expected) {
        StandardisedDifference difference = ours.difference().orElseThrow();
        comparison.same(where + ".strata_used", ours.used().size(), expected.get("strata_used"));
        if (expected.has("strata_total")) {
            comparison.same(where + ".strata_total", ours.strata().size(), expected.get("strata_total"));
            comparison.same(where + ".se1", difference.a().standardError(), expected.get("se1"));
            comparison.same(where + ".se0", difference.b().standardError(), expected.get("se0"));
        }
        String value = expected.has("tau") ? "rmst" : "surv";
        comparison.same(where + ".coverage", ours.coverage(), expected.get("coverage"));
        comparison.same(where + ".1", difference.a().value(), expected.get(value + "1"));
        comparison.same(where + ".0", difference.b().value(), expected.get(value + "0"));
        comparison.same(where + ".diff", difference.value(), expected.get("diff"));
        comparison.same(where + ".se_diff", difference.standardError(), expected.get("se_diff"));
        comparison.same(where + ".ci", difference.interval(Confidence.NINETY_FIVE), expected.get("ci"));
        comparison.same(where + ".z", difference.z(), expected.get("z"));
        comparison.same(where + ".p", difference.pValue(), expected.get("p"));
    }
}
