package org.evenhand.insight.resolutions;

import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PRIVATE;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PUBLIC;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_UNKNOWN_AUDIENCE;
import static org.evenhand.insight.observed.ObservedCases.UNRESOLVED;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.evenhand.insight.cells.CellCount;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.statistics.ClusterSums;
import org.evenhand.statistics.Influence;
import org.evenhand.statistics.LifeTable;

/**
 * The cases of a group as cells count them.
 *
 * @param horizon the only time, in seconds, that the group knows how many could be watched for
 */
record EndedCells(CellGroup group, long horizon, double designEffect) implements EndedCases {

    @Override
    public long cases() {
        return group.count(CellCount.CASES);
    }

    @Override
    public long size() {
        return group.endings().cases();
    }

    @Override
    public LifeTable table() {
        return group.endings().lifeTable().orElseThrow();
    }

    @Override
    public Events events(Horizon until) {
        return new Events(
                group.endings().eventsBy(until.seconds(), RESOLVED_PUBLIC),
                group.endings().eventsBy(until.seconds(), RESOLVED_PRIVATE),
                group.endings().eventsBy(until.seconds(), RESOLVED_UNKNOWN_AUDIENCE),
                group.endings().eventsBy(until.seconds(), UNRESOLVED));
    }

    @Override
    public long resolvedWithKnownAudience() {
        return group.endings().events(RESOLVED_PUBLIC) + group.endings().events(RESOLVED_PRIVATE);
    }

    @Override
    public long resolvedWithUnknownAudience() {
        return group.endings().events(RESOLVED_UNKNOWN_AUDIENCE);
    }

    @Override
    public long couldBeWatched(long seconds) {
        if (seconds != horizon) {
            throw new RowsAreNeeded("fewer than ten cases could be watched for that long");
        }
        return size() - group.immature(seconds).endingsKnown();
    }

    /** At least the horizon, or the rows have to say how long. */
    @Override
    public long longestFor(int enough) {
        if (size() < enough) {
            return -1;
        }
        if (couldBeWatched(horizon) < enough) {
            throw new RowsAreNeeded("fewer than ten cases could be watched for that long");
        }
        return horizon;
    }

    @Override
    public OptionalDouble shareOfCustomersWithMore() {
        return OptionalDouble.empty();
    }

    @Override
    public Optional<ClusterSums> errors(Influence... influences) {
        return Optional.empty();
    }

    @Override
    public Map<String, Long> leftOut() {
        Map<String, Long> leftOut = new TreeMap<>();
        leftOut.put("not recorded by the source", group.count(CellCount.ENDINGS_UNRECORDED));
        leftOut.put("ends before it starts", group.count(CellCount.ENDINGS_BACKWARDS));
        leftOut.values().removeIf(cases -> cases == 0);
        return leftOut;
    }
}
