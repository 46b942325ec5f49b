package org.evenhand.insight.resolutions;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.insight.measures.Basis;
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

    Basis basis();

    /** Why it is made from these; null where nobody would ask. */
    String because();

    /** How many cases there are. */
    long size();

    boolean countsDays();

    /** The last moment known of any of these cases; null if there are none. */
    Instant observedUntil();

    /** Why a source records no endings, in its own words; null if none says so. */
    String unknownBecause();

    Begun all();

    Map<Grouping.Group, Begun> by(Grouping grouping);

    /** The cases row by row. */
    record Rows(ObservedCases cases, String because) implements EndingSource {

        @Override
        public Basis basis() {
            return Basis.ROWS;
        }

        @Override
        public long size() {
            return cases.size();
        }

        @Override
        public boolean countsDays() {
            return cases.countsDays();
        }

        @Override
        public Instant observedUntil() {
            return cases.observedUntil();
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
