package org.evenhand.statistics.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.curves.IncidenceFigures;
import org.evenhand.statistics.check.curves.RestrictedMeanFigures;
import org.evenhand.statistics.check.curves.SurvivalFigures;

/** Tiny inputs at the edges: ties, time zero, nobody left, everybody censored, flat medians. */
final class EdgeChecks {

    static final String FILE = "edge.json";

    private EdgeChecks() {}

    static Map<String, ObjectCheck> all() {
        return Map.of(
                "km", (object, file) -> kaplanMeier(object),
                "aj_no_events", (object, file) -> aalenJohansen(object),
                "aj_one_kind", (object, file) -> aalenJohansen(object));
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
