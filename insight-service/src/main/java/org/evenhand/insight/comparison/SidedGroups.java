package org.evenhand.insight.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.measures.Strata;
import org.evenhand.statistics.StratumKey;

/**
 * The groups of a table of which each is on one side or on neither, and in a stratum.
 *
 * @param keys the finest stratum of each
 */
record SidedGroups(CellTable table, byte[] sides, List<StratumKey> keys) {

    private static final int BOTH_SIDES = 2;

    /** The groups of both sides of a stratum, together; a side may have none. */
    record Pair(String name, Optional<CellGroup> a, Optional<CellGroup> b) {}

    static SidedGroups of(CellTable table, Sides sides, Strata strata) {
        return new SidedGroups(table, sides.ofTraits(), strata.ofTraits());
    }

    /** The numbers of those that are on a side. */
    IntStream numbers() {
        return IntStream.range(0, sides.length).filter(number -> sides[number] != Sides.NEITHER);
    }

    /** All groups that are on a side. */
    List<CellGroup> all() {
        return numbers().mapToObj(table.groups()::get).toList();
    }

    /** As if all were in one stratum. */
    Pair together() {
        Map<Integer, CellGroup> parts = table.parts(parts(number -> 0));
        return pair("all", parts, 0);
    }

    /** Stratum by stratum, each as coarse as is said. */
    List<Pair> pairs(UnaryOperator<StratumKey> coarser) {
        Map<StratumKey, Integer> strata = new LinkedHashMap<>();
        Map<Integer, CellGroup> parts = table.parts(
                parts(number -> strata.computeIfAbsent(coarser.apply(keys.get(number)), key -> strata.size())));
        List<Pair> pairs = new ArrayList<>();
        strata.forEach((key, stratum) -> pairs.add(pair(key.text(), parts, stratum)));
        return pairs;
    }

    private int[] parts(IntUnaryOperator stratumOf) {
        int[] parts = new int[sides.length];
        for (int number = 0; number < parts.length; number++) {
            parts[number] = sides[number] == Sides.NEITHER
                    ? CellTable.NONE
                    : BOTH_SIDES * stratumOf.applyAsInt(number) + sides[number];
        }
        return parts;
    }

    private static Pair pair(String name, Map<Integer, CellGroup> parts, int stratum) {
        return new Pair(
                name,
                Optional.ofNullable(parts.get(BOTH_SIDES * stratum + Sides.A)),
                Optional.ofNullable(parts.get(BOTH_SIDES * stratum + Sides.B)));
    }
}
