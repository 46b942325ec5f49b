package org.evenhand.insight.channels;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.TimeQuantile;

/**
 * The time at which the cumulative incidence of one kind reaches a half, where other endings compete.
 *
 * <p>The same rule as for the median of Kaplan-Meier: the first time at or above a half, and the middle of the flat piece
 * if the curve stays exactly there; the limits are the same for the log-log limits of the incidence.
 */
class IncidenceMedian {

    private static final double HALF = 0.5;
    private static final double FLAT = 1e-9;

    private IncidenceMedian() {}

    static TimeQuantile of(AalenJohansen incidences, int kind) {
        List<LifeTable.Row> rows = incidences.lifeTable().rows();
        return new TimeQuantile(
                HALF,
                firstTime(rows, time -> incidences.cumulativeIncidence(kind, time)),
                firstTime(rows, time -> limits(incidences, kind, time).high()),
                firstTime(rows, time -> limits(incidences, kind, time).low()));
    }

    private static Interval limits(AalenJohansen incidences, int kind, double time) {
        double incidence = incidences.cumulativeIncidence(kind, time);
        return incidences.interval(kind, time).orElse(new Interval(incidence, incidence));
    }

    private static OptionalDouble firstTime(List<LifeTable.Row> rows, DoubleUnaryOperator curve) {
        int first = firstIndex(rows, curve, HALF - FLAT);
        if (first == rows.size()) {
            return OptionalDouble.empty();
        }
        double time = rows.get(first).time();
        if (curve.applyAsDouble(time) > HALF + FLAT) {
            return OptionalDouble.of(time);
        }
        int above = firstIndex(rows, curve, HALF + FLAT);
        return OptionalDouble.of(
                (time + rows.get(Math.min(above, rows.size() - 1)).time()) / 2);
    }

    /** By halving: the curves rise, and the limits cost a pass over all earlier times each. */
    private static int firstIndex(List<LifeTable.Row> rows, DoubleUnaryOperator curve, double level) {
        int below = -1;
        int reached = rows.size();
        while (reached - below > 1) {
            int middle = (below + reached) >>> 1;
            if (curve.applyAsDouble(rows.get(middle).time()) >= level) {
                reached = middle;
            } else {
                below = middle;
            }
        }
        return reached;
    }
}
