package org.evenhand.insight.cells;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What cells say of the cases of a brand that arrived in whole months.
 *
 * @param groups the cases by what was asked for, in no order; none is empty
 * @param observedUntil the last moment of any who watched them; null if there are none
 */
public record CellTable(List<CellGroup> groups, Instant observedUntil) {

    /** The times of bins over all groups, so that what happened at about the same time in two of them counts as equal. */
    public BinTimes commonTimes(Function<CellGroup, CellClock> clock) {
        return clock.apply(CellGroup.together(groups)).times();
    }

    public long count(CellCount what) {
        return groups.stream().mapToLong(group -> group.count(what)).sum();
    }
}
