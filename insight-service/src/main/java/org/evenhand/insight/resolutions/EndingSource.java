package org.evenhand.insight.resolutions;

import java.util.HashMap;
import java.util.Map;
import org.evenhand.insight.measures.Origin;
import org.evenhand.insight.observed.ObservedCases;

/** The cases of a brand and period from which the report is made. */
interface EndingSource {

    String PUBLIC = "public";

    /**
     * Some cases, and those of them that began in public.
     *
     * @param begunInPublic among all
     */
    record Begun(EndedCases all, EndedCases begunInPublic) {}

    Origin origin();

    /** Why a source records no endings, in its own words; null if none says so. */
    String unknownBecause();

    Begun all();

    Map<Grouping.Group, Begun> by(Grouping grouping);

    /** The cases row by row. */
    record Rows(ObservedCases cases, String because) implements EndingSource {

        @Override
        public Origin origin() {
            return Origin.of(cases, because);
        }

        @Override
        public String unknownBecause() {
            return cases.unknownBecause();
        }

        @Override
        public Begun all() {
            return new Begun(EndedRows.of(cases, row -> true), EndedRows.of(cases, this::isBegunInPublic));
        }

        @Override
        public Map<Grouping.Group, Begun> by(Grouping grouping) {
            Map<Grouping.Group, Begun> groups = new HashMap<>();
            for (int row = 0; row < cases.size(); row++) {
                Begun group = groups.computeIfAbsent(
                        grouping.of(cases, row), fresh -> new Begun(new EndedRows(cases), new EndedRows(cases)));
                ((EndedRows) group.all()).add(row);
                if (isBegunInPublic(row)) {
                    ((EndedRows) group.begunInPublic()).add(row);
                }
            }
            return groups;
        }

        private boolean isBegunInPublic(int row) {
            return PUBLIC.equals(cases.allTraits().get(cases.traits(row)).audience());
        }
    }
}
