package org.evenhand.insight.resolutions;

import java.util.Optional;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.observed.Marks;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;

/** How cases stand to what is said of their endings, decided by that which the report is made from. */
public final class MarkedEndings {

    private MarkedEndings() {}

    /** How long the report looks at cases if nothing is asked for. */
    public static Horizon usualHorizon(ObservedCases cases) {
        return Resolutions.horizon(Optional.empty(), EndedRows.of(cases, row -> true));
    }

    public static Marks of(ObservedCases cases, Horizon horizon) {
        EndedRows ended = EndedRows.of(cases, row -> true);
        Marks marks = new Marks(cases.size(), ended.leftOutRows(), "it is not known if it ended");
        for (int i = 0; i < ended.size(); i++) {
            boolean isWithin = ended.seconds(i) <= horizon.seconds();
            boolean isOver = ended.kind(i) != ObservedClock.CENSORED;
            if (isOver || ended.seconds(i) >= horizon.seconds()) {
                marks.count(ended.row(i), isOver && isWithin);
            } else {
                marks.await(ended.row(i));
            }
        }
        return marks;
    }
}
