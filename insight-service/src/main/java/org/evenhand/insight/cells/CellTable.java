package org.evenhand.insight.cells;

import java.nio.IntBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What cells say of the cases of a brand that arrived in whole months. */
public final class CellTable {

    /** Belongs to no part. */
    public static final int NONE = -1;

    /** Of some ten kilobytes each. */
    private static final int MOST_KEPT = 1_000;

    private final List<CellGroup> groups;
    private final Instant observedUntil;
    /** By the parts of all groups, as buffers because these are equal by what they hold, as arrays are not. */
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
     * The groups of each part together. They are added up once, as long as they are few: several measures are taken of the
     * same parts.
     *
     * @param partOfGroup the number of the part, in the order of the groups, or {@link #NONE}
     */
    public synchronized Map<Integer, CellGroup> parts(int[] partOfGroup) {
        IntBuffer key = IntBuffer.wrap(partOfGroup.clone());
        Map<Integer, CellGroup> known = parts.get(key);
        return known == null ? keep(key, addedUp(partOfGroup)) : known;
    }

    private Map<Integer, CellGroup> keep(IntBuffer key, Map<Integer, CellGroup> added) {
        int kept = parts.values().stream().mapToInt(Map::size).sum();
        if (kept + added.size() > MOST_KEPT) {
            parts.clear();
        }
        if (added.size() <= MOST_KEPT) {
            parts.put(key, added);
        }
        return added;
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
        together.forEach((part, all) -> added.put(part, all.size() == 1 ? all.getFirst() : CellGroup.together(all)));
        return Collections.unmodifiableMap(added);
    }

    /** The times of bins over all groups, so that what happened at about the same time in two of them counts as equal. */
    public BinTimes commonTimes(Function<CellGroup, CellClock> clock) {
        return clock.apply(CellGroup.together(groups)).times();
    }

    public long count(CellCount what) {
        return groups.stream().mapToLong(group -> group.count(what)).sum();
    }
}
