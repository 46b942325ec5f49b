package org.evenhand.statistics.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.statistics.CoxModel;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.comparison.Recomputed.Word;
import org.evenhand.statistics.check.curves.IncidenceFigures;
import org.evenhand.statistics.check.curves.RestrictedMeanFigures;
import org.evenhand.statistics.check.curves.SurvivalFigures;
import org.evenhand.statistics.check.tests.CoxFigures;
import org.evenhand.statistics.check.tests.LogRankFigures;

/** Tiny inputs at the edges: ties, time zero, nobody left, everybody censored, flat medians. */
final class EdgeChecks {

    static final String FILE = "edge.json";

    private EdgeChecks() {}

    static Map<String, ObjectCheck> all() {
        return Map.of(
                "km", (object, file) -> kaplanMeier(object),
                "aj_no_events", (object, file) -> aalenJohansen(object),
                "aj_one_kind", (object, file) -> aalenJohansen(object),
                "logrank_one_group_only_in_stratum", (object, file) -> logRank(object),
                "cox_tiny", (object, file) -> cox(object),
                "cox_separation", (object, file) -> separation(object, file));
    }

    private static Figures kaplanMeier(Inputs object) {
        LifeTable lifeTable = lifeTable(object, "event");
        SurvivalFigures curve = SurvivalFigures.of(lifeTable);
        return new Figures()
                .inputs("id", "time", "event")
                .with("at", curve.at(times(object)))
                .with("rmst", RestrictedMeanFigures.of(lifeTable, object.at("rmst").number("tau")))
                .value("median", curve.curve().median().time());
    }

    private static Figures aalenJohansen(Inputs object) {
        int kinds = object.list("at").stream()
                .mapToInt(at -> at.numbers("cif").length)
                .max()
                .orElseThrow(() -> new Unusable("it has no times"));
        IncidenceFigures curves =
                IncidenceFigures.of(lifeTable(object, "cause"), Collections.nCopies(kinds, ""));
        List<Recomputed> at = Arrays.stream(times(object))
                .<Recomputed>mapToObj(curves::unnamed)
                .toList();
        return new Figures().inputs("time", "cause").with("at", new Listed(at));
    }

    private static Figures logRank(Inputs object) {
        List<String> groups = object.texts("group").stream().distinct().sorted().toList();
        return new LogRankFigures(groups, LogRank.of(groups, byStratum(object)))
                .all()
                .inputs("time", "event", "group", "stratum");
    }

    private static Figures cox(Inputs object) {
        double[] times = object.numbers("t");
        int[] events = object.kinds("e");
        double[] covariates = object.numbers("x");
        CoxRows rows = CoxRows.by("x");
        for (int i = 0; i < times.length; i++) {
            rows.add(new Observation(times[i], events[i], 1), covariates[i]);
        }
        return CoxFigures.withBothTies(rows).inputs("t", "e", "x");
    }

    /** A sentence, not a figure: whether the tiny regression, all its events on one side taken away, is refused as it says. */
    private static Recomputed separation(Inputs sentence, Inputs file) {
        Inputs tiny = file.at("cox_tiny");
        double[] times = tiny.numbers("t");
        int[] events = tiny.kinds("e");
        double[] covariates = tiny.numbers("x");
        CoxRows rows = CoxRows.by("x");
        for (int i = 0; i < times.length; i++) {
            rows.add(new Observation(times[i], covariates[i] == 1 ? 0 : events[i], 1), covariates[i]);
        }
        boolean refused = CoxModel.fit(rows) instanceof CoxModel.NotEstimable;
        return refused && sentence.node().asText().contains("NOT_ESTIMABLE")
                ? new Word(sentence.node().asText())
                : new Word(refused ? "NOT_ESTIMABLE" : "a coefficient");
    }

    private static Collection<Map<String, LifeTable>> byStratum(Inputs object) {
        double[] times = object.numbers("time");
        int[] events = object.kinds("event");
        List<String> groups = object.texts("group");
        List<String> strata = object.texts("stratum");
        return IntStream.range(0, times.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        strata::get,
                        Collectors.groupingBy(
                                groups::get,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                i -> new Observation(times[i], events[i], 1), Collectors.toList()),
                                        LifeTable::of))))
                .values();
    }

    private static double[] times(Inputs object) {
        return object.list("at").stream().mapToDouble(at -> at.number("t")).toArray();
    }

    private static LifeTable lifeTable(Inputs object, String kind) {
        double[] times = object.numbers("time");
        int[] kinds = object.kinds(kind);
        if (times.length != kinds.length) {
            throw new Unusable("it has %d times and %d kinds".formatted(times.length, kinds.length));
        }
        return LifeTable.of(IntStream.range(0, times.length)
                .mapToObj(i -> new Observation(times[i], kinds[i], 1))
                .toList());
    }
}
