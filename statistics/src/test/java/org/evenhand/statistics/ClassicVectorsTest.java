package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classic data sets of survival analysis, recomputed from their rows; they stand outside this repository. */
class ClassicVectorsTest {

    /** Estimators that are not built yet: standardisation. */
    private static final Set<String> NOT_BUILT_YET = Set.of("adj_km_pooled", "adj_km_overlap", "adj_rmst_overlap");

    /** Compared in LogRankVectorsTest and CoxVectorsTest. */
    private static final String IN_OTHER_TESTS = "(logrank|peto_peto|trend|cox|cause_specific_cox).*";

    private static final Map<String, String> EVENT_COLUMN =
            Map.of("veteran", "status", "lung", "status", "gehan", "cens", "colon_death", "status");
    private static final Map<String, String> GROUP_COLUMN =
            Map.of("veteran", "trt", "lung", "sex", "gehan", "treat", "colon_death", "rx");

    private final Comparison comparison = new Comparison();
    private final CurveComparison curves = new CurveComparison(comparison);

    @ParameterizedTest
    @CsvSource({"veteran, 362", "lung, 204", "gehan, 192", "colon_death, 269"})
    void waitingTimesAgreeWithR(String name, int numbers) {
        Vectors vectors = Vectors.shared();
        List<Map<String, String>> rows = vectors.rows(name);
        vectors.expected(name).get("tests").forEach(test -> waitingTimes(name, rows, test));
        comparison.finish(numbers);
    }

    @ParameterizedTest
    @CsvSource("mgus2, 244")
    void competingEndingsAgreeWithR(String name, int numbers) {
        Vectors vectors = Vectors.shared();
        List<Map<String, String>> rows = vectors.rows(name);
        vectors.expected(name).get("tests").forEach(test -> competingEndings(rows, test));
        comparison.finish(numbers);
    }

    private void waitingTimes(String name, List<Map<String, String>> rows, JsonNode test) {
        String id = test.get("id").textValue();
        JsonNode expected = test.get("expected");
        String event = EVENT_COLUMN.get(name);
        String group = GROUP_COLUMN.get(name);
        switch (id) {
            case "km_overall" -> curves.kaplanMeier(id, table(rows, "time", event, row -> true), expected);
            case "km_by_group" ->
                CurveComparison.forEachGroup(
                        expected,
                        value -> () -> curves.kaplanMeier(
                                id + value, table(rows, "time", event, in(group, value)), expected.get(value)));
            case "km_by_celltype" ->
                CurveComparison.forEachGroup(
                        expected,
                        value -> () -> curves.kaplanMeier(
                                id + value, table(rows, "time", event, in("celltype", value)), expected.get(value)));
            case "rmst_by_group" ->
                CurveComparison.forEachGroup(
                        expected,
                        value -> () -> curves.restrictedMean(
                                id + value, table(rows, "time", event, in(group, value)), expected.get(value)));
            case "rmst_diff" ->
                curves.restrictedMeans(
                        id,
                        table(rows, "time", event, in(group, expected.get("g1").asText())),
                        table(rows, "time", event, in(group, expected.get("g0").asText())),
                        expected);
            default -> notCovered(id);
        }
    }

    private void competingEndings(List<Map<String, String>> rows, JsonNode test) {
        String id = test.get("id").textValue();
        JsonNode expected = test.get("expected");
        LifeTable all = table(rows, "t", "cause", row -> true);
        switch (id) {
            case "aj_overall" -> curves.aalenJohansen(id, all, expected);
            case "aj_by_sex" ->
                CurveComparison.forEachGroup(
                        expected,
                        value -> () -> curves.aalenJohansen(
                                id + value, table(rows, "t", "cause", in("sex", value)), expected.get(value)));
            case "share_pcm" -> curves.shares(id, all, 2, expected);
            case "naive_1_minus_km" -> {
                KaplanMeier firstKindOnly = KaplanMeier.of(all.censoringAllBut(1));
                expected.forEach(at -> comparison.same(
                        id, 1 - firstKindOnly.survivalAt(at.get("t").doubleValue()), at.get("one_minus_km")));
            }
            default -> notCovered(id);
        }
    }

    private static void notCovered(String id) {
        if (!id.endsWith("_OPTIONAL") && !id.matches(IN_OTHER_TESTS) && !NOT_BUILT_YET.contains(id)) {
            fail("Nobody compares the vector \"%s\".", id);
        }
    }

    private static Predicate<Map<String, String>> in(String column, String value) {
        return row -> row.get(column).equals(value);
    }

    private static LifeTable table(
            List<Map<String, String>> rows, String time, String kind, Predicate<Map<String, String>> condition) {
        return LifeTable.of(rows.stream()
                .filter(condition)
                .map(row -> new Observation(Double.parseDouble(row.get(time)), Integer.parseInt(row.get(kind)), 1))
                .toList());
    }
}
