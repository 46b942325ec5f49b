package org.evenhand.insight.attention;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.insight.comparison.CaseSource;
import org.evenhand.insight.comparison.Compared;
import org.evenhand.insight.comparison.Comparing;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.SidedCases;
import org.evenhand.insight.comparison.Sides;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Strata;
import org.evenhand.statistics.BenjaminiHochberg;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;

/** Compares each class of customers with the first as two sides are compared elsewhere. */
record ClassComparisons(CaseSource cases, Strata strata, Horizon horizon, Margins margins, Thresholds thresholds) {

    /** One comparison for every class but the first; their p-values are one family. */
    List<Comparison> of(Measure measure, Classes classes) {
        List<Compared> compared = new ArrayList<>();
        for (int number = 1; number < classes.names().size(); number++) {
            compared.add(compare(measure, classes.against(number)));
        }
        Iterator<Double> adjusted = BenjaminiHochberg.adjust(compared.stream()
                        .flatMap(each -> each.p().stream().boxed())
                        .toList())
                .iterator();
        return compared.stream()
                .map(each -> each.judged(
                        each.p().isPresent() ? OptionalDouble.of(adjusted.next()) : OptionalDouble.empty(), thresholds))
                .toList();
    }

    Compared compare(Measure measure, Sides sides) {
        Comparing comparing = new Comparing(measure, horizon, margins, thresholds);
        SidedCases sorted = cases.measured(measure, horizon, sides, strata);
        return sorted.isBeyondHorizon() ? comparing.beyond(sides, sorted) : comparing.compare(sides, sorted);
    }
}
