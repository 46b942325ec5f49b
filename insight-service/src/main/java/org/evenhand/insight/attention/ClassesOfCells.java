package org.evenhand.insight.attention;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.insight.cells.BinTimes;
import org.evenhand.insight.cells.CellClock;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.measures.CellMeasure;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.RiskSets;
import org.evenhand.statistics.StratumKey;

/**
 * How long the cases of several classes waited, by what they have in common.
 *
 * @param classes how many there are
 * @param strata the clocks of the classes, by their numbers; those of bins have common times within a stratum
 */
record ClassesOfCells(int classes, Collection<Map<Integer, CellClock>> strata) {

    static ClassesOfCells of(List<CellGroup> groups, Classes classes, Strata strata, CellMeasure measure) {
        Map<StratumKey, Map<Integer, CellClock>> found = new HashMap<>();
        for (int number = 0; number < groups.size(); number++) {
            int ofClass = classes.ofTraits()[number];
            CellClock clock = measure.clock(groups.get(number));
            if (ofClass != Classes.NONE && clock.cases() > 0) {
                found.computeIfAbsent(strata.ofTraits().get(number), fresh -> new TreeMap<>())
                        .merge(ofClass, clock, CellClock::together);
            }
        }
        return new ClassesOfCells(classes.names().size(), found.values());
    }

    long cases() {
        return IntStream.range(0, classes).mapToLong(this::cases).sum();
    }

    long events() {
        return IntStream.range(0, classes).mapToLong(this::events).sum();
    }

    long cases(int ofClass) {
        return strata.stream()
                .filter(each -> each.containsKey(ofClass))
                .mapToLong(each -> each.get(ofClass).cases())
                .sum();
    }

    long events(int ofClass) {
        return strata.stream()
                .filter(each -> each.containsKey(ofClass))
                .mapToLong(each -> each.get(ofClass).events(MeasuredCases.EVENT))
                .sum();
    }

    /** Whether the classes differ; empty if there is no case. */
    Optional<LogRank> logRank() {
        List<Integer> numbers = IntStream.range(0, classes).boxed().toList();
        List<RiskSets> sets = strata.stream()
                .map(stratum -> RiskSets.of(numbers, tables(stratum)))
                .toList();
        return sets.isEmpty() ? Optional.empty() : Optional.of(LogRank.of(sets));
    }

    private static Map<Integer, LifeTable> tables(Map<Integer, CellClock> stratum) {
        BinTimes times = times(stratum);
        Map<Integer, LifeTable> tables = new TreeMap<>();
        stratum.forEach(
                (number, clock) -> tables.put(number, clock.lifeTable(times).orElseThrow()));
        return tables;
    }

    private static BinTimes times(Map<Integer, CellClock> stratum) {
        return stratum.values().stream()
                .reduce(CellClock::together)
                .orElseThrow()
                .times();
    }

    /** By the steps that a class has taken, as {@link ClassHazards} knows them. */
    ClassHazards hazards() {
        int[] steps = new int[Math.max(1, classes)];
        int used = 0;
        for (int each = 1; each < classes; each++) {
            steps[each] = events(each) > 0 ? ++used : -1;
        }
        return used == 0 ? ClassHazards.none(steps) : ClassHazards.of(rows(steps, used), steps);
    }

    private CoxRows rows(int[] steps, int used) {
        CoxRows rows =
                CoxRows.by(IntStream.range(0, used).mapToObj(ClassHazards::step).toArray(String[]::new));
        int number = 0;
        for (Map<Integer, CellClock> stratum : strata) {
            int ofStratum = number++;
            BinTimes times = times(stratum);
            stratum.forEach((ofClass, clock) -> {
                if (steps[ofClass] >= 0) {
                    double[] taken = new double[used];
                    Arrays.fill(taken, 0, steps[ofClass], 1);
                    clock.observations(times).forEach(each -> rows.addInStratum(ofStratum, each, taken));
                }
            });
        }
        return rows;
    }
}
