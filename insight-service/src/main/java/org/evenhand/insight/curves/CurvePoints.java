package org.evenhand.insight.curves;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.insight.channels.Figures;
import org.evenhand.insight.channels.Waiting;
import org.evenhand.statistics.Estimate;
import org.evenhand.statistics.LifeTable;

/**
 * The steps of a curve: from each time on it has the share beside it, until the next. Every one of them is exact; where
 * there are too many, some between them are not given.
 *
 * @param low lower limit of the pointwise 95 % interval; null at 0 and at 1, where there is none
 * @param steps how many steps the whole curve has up to its horizon
 */
public record CurvePoints(List<Number> seconds, List<Double> share, List<Double> low, List<Double> high, int steps) {

    /** More could not be told apart on a screen. */
    static final int MOST = 300;

    /** The steps up to a horizon, or until nobody was watched any longer. */
    static CurvePoints of(Waiting waiting, double horizon) {
        LifeTable lifeTable = waiting.lifeTable();
        double[] times = lifeTable.rows().stream()
                .filter(row -> row.events(Waiting.IT_HAPPENED) > 0 && row.time() > 0 && row.time() <= horizon)
                .mapToDouble(LifeTable.Row::time)
                .toArray();
        double end = lifeTable.isObservedAt(horizon) ? horizon : lifeTable.lastTime();
        CurvePoints points = new CurvePoints(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), times.length);
        points.add(waiting, 0);
        for (double time : Thinning.to(MOST - 2, times, time -> shareAt(waiting, time), horizon)) {
            points.add(waiting, time);
        }
        if (points.seconds.getLast().doubleValue() < end) {
            points.add(waiting, end);
        }
        return points;
    }

    private static double shareAt(Waiting waiting, double time) {
        return waiting.happenedBy(time).orElseThrow().value();
    }

    private void add(Waiting waiting, double time) {
        Estimate estimate = waiting.happenedBy(time).orElseThrow();
        seconds.add(Figures.seconds(time));
        share.add(Figures.share(estimate.value()));
        low.add(estimate.interval().map(limits -> Figures.share(limits.low())).orElse(null));
        high.add(estimate.interval().map(limits -> Figures.share(limits.high())).orElse(null));
    }
}
