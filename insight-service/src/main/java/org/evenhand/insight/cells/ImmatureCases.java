package org.evenhand.insight.cells;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts the cases that could not be watched for a whole horizon, and for how long those resolved were watched since: from the
 * cells of the last quarters of days where these count for the horizon, otherwise from the facts.
 */
record ImmatureCases(CellReading reading) {

    void count(Collection<Long> horizons) {
        Set<Long> usual = new TreeSet<>(horizons);
        usual.retainAll(ImmatureQuarters.HORIZONS);
        if (!usual.isEmpty()) {
            new ImmatureQuarters(reading).count(usual);
            new ImmatureFacts(reading).countThoseWithOwnEnds(usual);
        }
        Set<Long> others = new TreeSet<>(horizons);
        others.removeAll(ImmatureQuarters.HORIZONS);
        if (!others.isEmpty()) {
            new ImmatureFacts(reading).countAll(others);
        }
        horizons.stream().max(Long::compare).ifPresent(new NotReopened(reading)::count);
    }
}
