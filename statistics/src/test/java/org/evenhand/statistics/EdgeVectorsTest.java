package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tiny inputs at the edges: ties, time zero, nobody left, everybody censored, flat medians. */
class EdgeVectorsTest {

    private static final Set<String> COMPARED = Set.of(
            "note",
            "km",
            "aj_no_events",
            "aj_one_kind",
            "logrank_one_group_only_in_stratum",
            "cox_separation", // in CoxModelTest
            "cox_tiny");

    private final JsonNode expected = Vectors.committed().expected("edge");
    private final Comparison comparison = new Comparison();
    private final CurveComparison curves = new CurveComparison(comparison);

    @Test
    void kaplanMeierAgreesWithR() {
        expected.get("km").forEach(this::kaplanMeier);
        comparison.finish(205);
    }

    @Test
    void aalenJohansenAgreesWithR() {
        aalenJohansen(expected.get("aj_no_events"));
        aalenJohansen(expected.get("aj_one_kind"));
        comparison.finish(20);
    }

    @Test
    void aStratumOfOneGroupOnlyAddsNothingToTheLogRankTest() {
        JsonNode test = expected.get("logrank_one_group_only_in_stratum");
        List<Map<String, LifeTable>> strata = IntStream.of(1, 2)
                .mapToObj(stratum -> Stream.of("a", "b")
                        .filter(group -> !inStratum(test, stratum, group).isEmpty())
                        .collect(Collectors.toMap(
                                group -> group, group -> LifeTable.of(inStratum(test, stratum, group)))))
                .toList();

        new LogRankComparison(comparison).logRank("edge", LogRank.of(List.of("a", "b"), strata), test);
        comparison.finish(13);
    }

    @Test
    void aTinyCoxModelAgreesWithR() {
        JsonNode test = expected.get("cox_tiny");
        CoxRows rows = CoxRows.by("x");
        for (int i = 0; i < test.get("t").size(); i++) {
            rows.add(
                    new Observation(
                            test.get("t").get(i).doubleValue(),
                            test.get("e").get(i).intValue(),
                            1),
                    test.get("x").get(i).doubleValue());
        }
        Comparison oneInTenMillion = new Comparison(1e-7);
        new CoxComparison(oneInTenMillion).bothTies("cox_tiny", rows, test);
        oneInTenMillion.finish(26);
    }

    @Test
    void everyEdgeIsCompared() {
        assertThat(expected.fieldNames())
                .toIterable()
                .allSatisfy(name ->
                        assertThat(COMPARED).as("somebody compares \"%s\"", name).contains(name));
    }

    private void kaplanMeier(JsonNode test) {
        String id = test.get("id").textValue();
        LifeTable lifeTable = table(test.get("time"), test.get("event"));
        KaplanMeier curve = KaplanMeier.of(lifeTable);
        test.get("at").forEach(at -> curves.survival(id, curve, at));
        curves.restrictedMean(id, lifeTable, test.get("rmst"));
        comparison.same(id + ".median", curve.median().time(), test.get("median"));
    }

    private void aalenJohansen(JsonNode test) {
        AalenJohansen estimate = AalenJohansen.of(table(test.get("time"), test.get("cause")), 2);
        test.get("at").forEach(at -> {
            double t = at.get("t").doubleValue();
            comparison.same("n_risk", estimate.lifeTable().atRisk(t), at.get("n_risk"));
            comparison.same("event_free", estimate.eventFreeAt(t), at.get("event_free"));
            for (int kind = 1; kind <= 2; kind++) {
                comparison.same(
                        "cif",
                        estimate.cumulativeIncidence(kind, t),
                        at.get("cif").get(kind - 1));
                comparison.same(
                        "se", estimate.standardError(kind, t), at.get("se").get(kind - 1));
            }
            curves.covariances("edge", estimate, t, at.get("cov"));
        });
    }

    private static List<Observation> inStratum(JsonNode test, int stratum, String group) {
        return IntStream.range(0, test.get("time").size())
                .filter(i -> test.get("stratum").get(i).intValue() == stratum
                        && test.get("group").get(i).textValue().equals(group))
                .mapToObj(i -> new Observation(
                        test.get("time").get(i).doubleValue(),
                        test.get("event").get(i).intValue(),
                        1))
                .toList();
    }

    private static LifeTable table(JsonNode times, JsonNode kinds) {
        List<Observation> observations = IntStream.range(0, times.size())
                .mapToObj(i ->
                        new Observation(times.get(i).doubleValue(), kinds.get(i).intValue(), 1))
                .toList();
        return LifeTable.of(observations);
    }
}
