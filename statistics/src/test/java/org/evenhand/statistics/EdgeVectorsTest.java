package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tiny inputs at the edges: ties, time zero, nobody left, everybody censored, flat medians. */
class EdgeVectorsTest {

    /** Estimators that are not built yet: the log-rank test and Cox regression. */
    private static final Set<String> NOT_BUILT_YET =
            Set.of("logrank_one_group_only_in_stratum", "cox_separation", "cox_tiny");

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
    void everyEdgeIsComparedOrListed() {
        assertThat(expected.fieldNames()).toIterable().allSatisfy(name -> assertThat(NOT_BUILT_YET.contains(name)
                        || Set.of("note", "km", "aj_no_events", "aj_one_kind").contains(name))
                .as("somebody compares \"%s\"", name)
                .isTrue());
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

    private static LifeTable table(JsonNode times, JsonNode kinds) {
        List<Observation> observations = IntStream.range(0, times.size())
                .mapToObj(i ->
                        new Observation(times.get(i).doubleValue(), kinds.get(i).intValue(), 1))
                .toList();
        return LifeTable.of(observations);
    }
}
