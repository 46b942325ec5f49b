package org.evenhand.insight.behind;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.insight.cases.Totals;
import org.evenhand.insight.observed.Marks;

/** Adds up how cases stand to a number. */
final class MarkedTotals {

    private final Map<String, Long> leftOut = new TreeMap<>();
    private long counted;
    private long waiting;
    private long happened;

    void add(Marks marks, int row) {
        switch (marks.mark(row)) {
            case COUNTED -> counted++;
            case WAITING -> waiting++;
            case LEFT_OUT -> leftOut.merge(marks.reason(row), 1L, Long::sum);
        }
        happened += marks.hasHappened(row) ? 1 : 0;
    }

    Totals sum() {
        return new Totals(
                "cases",
                counted + waiting,
                counted,
                waiting,
                happened,
                leftOut.entrySet().stream()
                        .map(each -> new Totals.Reason(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(Totals.Reason::cases).reversed())
                        .toList());
    }
}
