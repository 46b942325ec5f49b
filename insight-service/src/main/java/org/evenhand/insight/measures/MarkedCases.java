package org.evenhand.insight.measures;

import java.util.Set;
import java.util.function.IntPredicate;
import org.evenhand.insight.observed.Marks;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;

/** How cases stand to the numbers of these reports, decided by that which the reports are made from. */
public final class MarkedCases {

    private MarkedCases() {}

    /** To a measure of equal treatment. */
    public static Marks of(ObservedCases cases, Measure measure, Horizon horizon) {
        MeasuredCases measured = MeasuredCases.of(cases, measure, horizon, row -> true);
        Marks marks = new Marks(cases.size(), measured.leftOutRows(), "it was not resolved by then");
        for (int i = 0; i < measured.size(); i++) {
            if (!measure.scale().isOfMature()) {
                markClocked(marks, measured, i, horizon);
            } else if (measured.isMature(i, horizon)) {
                marks.count(measured.row(i), measured.happened(i));
            } else {
                marks.leaveOut(measured.row(i), "it could not be watched for " + horizon.inWords());
            }
        }
        return marks;
    }

    private static void markClocked(Marks marks, MeasuredCases measured, int i, Horizon horizon) {
        if (measured.isOver(i) || measured.duration(i) >= horizon.seconds()) {
            marks.count(measured.row(i), measured.happenedWithin(i, horizon));
        } else {
            marks.await(measured.row(i));
        }
    }

    /**
     * To what is said of how soon cases are served.
     *
     * @param among which rows are looked at
     * @param otherwise why the others are in no number
     */
    public static Marks of(ObservedCases cases, Served served, IntPredicate among, String otherwise) {
        Strata together = Strata.of(Set.of(), cases.countsDays(), cases.allTraits());
        ServedCases found = ServedCases.of(cases, served, together, among);
        Marks marks = new Marks(cases.size(), found.leftOutRows(), otherwise);
        ObservedClock clock = served.clock(cases);
        for (int i = 0; i < found.size(); i++) {
            if (clock.kind(found.row(i)) == ObservedClock.CENSORED) {
                marks.await(found.row(i));
            } else {
                marks.count(found.row(i), found.happened(i));
            }
        }
        return marks;
    }
}
