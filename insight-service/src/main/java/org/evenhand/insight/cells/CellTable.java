package org.evenhand.insight.cells;

import java.nio.IntBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What cells say of the cases of a brand that arrived in whole months. */
public final class CellTable {

    /** Belongs to no part. */
    public static final int NONE = -1;

    private final List<CellGroup> groups;
    private final Instant observedUntil;
    private final Map<IntBuffer, Map<Integer, CellGroup>> parts = new HashMap<>();

    CellTable(List<CellGroup> groups, Instant observedUntil) {
        this.groups = List.copyOf(groups);
        this.observedUntil = observedUntil;
    }

    /** The cases by what was asked for, in no order; none is empty. */
    public List<CellGroup> groups() {
        return groups;
    }

    /** The last moment of any who watched them; null if there are none. */
    public Instant observedUntil() {
        return observedUntil;
    }

    /**
     * The groups of each part together. They are added up once: several measures are taken of the same parts.
     *
     * @param partOfGroup the number of the part, in the order of the groups, or {@link #NONE}
     */
    public synchronized Map<Integer, CellGroup> parts(int[] partOfGroup) {
        return parts.computeIfAbsent(IntBuffer.wrap(partOfGroup), key -> addedUp(partOfGroup));
    }

    private Map<Integer, CellGroup> addedUp(int[] partOfGroup) {
        Map<Integer, List<CellGroup>> together = new TreeMap<>();
        for (int group = 0; group < partOfGroup.length; group++) {
            if (partOfGroup[group] != NONE) {
                together.computeIfAbsent(partOfGroup[group], fresh -> new ArrayList<>())
                        .add(groups.get(group));
            }
        }
        Map<Integer, CellGroup> added = new TreeMap<>();
        together.forEach((part, all) -> added.put(part, CellGroup.together(all)));
        return added;
    }

    /** The times of bins over all groups, so that what happened at about the same time in two of them counts as equal. */
    public BinTimes commonTimes(Function<CellGroup, CellClock> clock) {
        return clock.apply(CellGroup.together(groups)).times();
    }

    public long count(CellCount what) {
        return groups.stream().mapToLong(group -> group.count(what)).sum();
    }
}
