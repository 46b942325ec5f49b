package org.evenhand.insight.comparison;

import java.util.List;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Origin;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;

/** The cases of a brand and period from which a report is made. */
public sealed interface CaseSource permits CaseSource.Rows, CellSource {

    Origin origin();

    /** All combinations of traits that occur. */
    List<Traits> allTraits();

    /** The cases of two sides that a measure can be taken of. */
    SidedCases measured(Measure measure, Horizon horizon, Sides sides, Strata strata);

    /** The cases row by row. */
    record Rows(ObservedCases cases, String because) implements CaseSource {

        @Override
        public Origin origin() {
            return Origin.of(cases, because);
        }

        @Override
        public List<Traits> allTraits() {
            return cases.allTraits();
        }

        @Override
        public SidedCases measured(Measure measure, Horizon horizon, Sides sides, Strata strata) {
            MeasuredCases measured = MeasuredCases.of(
                    cases, measure, horizon, row -> sides.ofTraits()[cases.traits(row)] != Sides.NEITHER);
            return new SortedCases(measured, sides, strata, horizon);
        }
    }
}
