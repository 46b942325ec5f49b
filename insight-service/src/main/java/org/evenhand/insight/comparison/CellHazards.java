package org.evenhand.insight.comparison;

import java.util.List;
import java.util.Optional;
import org.evenhand.insight.cells.BinTimes;
import org.evenhand.insight.cells.CellClock;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.comparison.SidedGroups.Pair;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.statistics.CoxEstimate;
import org.evenhand.statistics.CoxModel;
import org.evenhand.statistics.CoxModel.NotEstimable;
import org.evenhand.statistics.CoxRows;

/** How many times as soon events come on side a, as cells count them: without an interval. */
final class CellHazards {

    private static final String SIDE_A = "a";

    private CellHazards() {}

    /** Within strata, and beside it among all. */
    static HazardRatio of(SortedCells cells, List<Pair> strata, Pair all) {
        Ratio adjusted = ratio(cells, strata);
        return new HazardRatio(adjusted.estimate(), null, null, ratio(cells, List.of(all)), adjusted.reason());
    }

    private static Ratio ratio(SortedCells cells, List<Pair> strata) {
        CoxRows rows = CoxRows.by(SIDE_A);
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            add(rows, stratum, cells, strata.get(stratum));
        }
        return switch (CoxModel.fit(rows)) {
            case CoxEstimate estimate ->
                new Ratio(Rounded.of(estimate.coefficient(SIDE_A).hazardRatio()), null, null, CellSource.NO_INTERVAL);
            case NotEstimable not -> new Ratio(null, null, null, not.reason().sentence());
        };
    }

    /** Who has nobody to be compared with says nothing. */
    private static void add(CoxRows rows, int stratum, SortedCells cells, Pair pair) {
        Optional<CellClock> a = pair.a().map(cells::eventsOnly);
        Optional<CellClock> b = pair.b().map(cells::eventsOnly);
        if (a.isPresent() && b.isPresent()) {
            BinTimes times = CellClock.together(a.get(), b.get()).times();
            a.get().observations(times).forEach(each -> rows.addInStratum(stratum, each, 1));
            b.get().observations(times).forEach(each -> rows.addInStratum(stratum, each, 0));
        }
    }
}
