package org.evenhand.insight.treatment;

import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.insight.comparison.CaseSource;
import org.evenhand.insight.comparison.CellSource;
import org.evenhand.insight.comparison.Sides;
import org.evenhand.insight.measures.Measure.Scale;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.treatment.ParityOfGroups.Group;
import org.evenhand.insight.treatment.ParityOfGroups.Mix;
import org.evenhand.statistics.Coarsening;
import org.evenhand.statistics.ParityBootstrap;
import org.evenhand.statistics.ParityBootstrap.Cell;

/**
 * Between what the gap of several groups lies, from their rows.
 *
 * @param reason why there is no interval; null where there is one
 */
record GapInterval(Double low, Double high, String reason) {

    /** Of more the two hundred resamplings would take seconds. */
    static final int MOST_CASES = 50_000;

    static GapInterval of(Question question, CaseSource source, Strata strata, List<Group> groups, Mix mix) {
        return switch (source) {
            case CaseSource.Rows rows -> of(question, rows.cases(), strata, groups, mix);
            case CellSource cells -> none(CellSource.NO_INTERVAL);
        };
    }

    private static GapInterval of(Question question, ObservedCases cases, Strata strata, List<Group> groups, Mix mix) {
        if (mix.cases(mix.common()) > MOST_CASES) {
            return none("customers are resampled only of at most %d cases".formatted(MOST_CASES));
        }
        long[] customers = cases.customerKeys();
        int[] stratumOfTraits = stratumOfTraits(strata, mix);
        List<Cell> cells = new ArrayList<>();
        for (int number = 0; number < groups.size(); number++) {
            Sides alone = groups.get(number).alone();
            MeasuredCases measured = MeasuredCases.of(
                    cases, question.measure(), question.tau(), row -> alone.ofTraits()[cases.traits(row)] == Sides.A);
            MeasuredCases counted =
                    question.measure().scale().isOfMature() ? measured.mature(question.tau()) : measured;
            for (int i = 0; i < counted.size(); i++) {
                if (counted.entry(i) > 0) {
                    return none("some cases were entered late, so that customers cannot be resampled");
                }
            }
            cells.addAll(cells(number, counted, stratumOfTraits, customers));
        }
        double time = question.measure().scale() == Scale.PROPORTION
                ? 0
                : question.tau().seconds();
        return new ParityBootstrap(cells, MeasuredCases.EVENT, time)
                .gap(NINETY_FIVE)
                .map(each -> new GapInterval(Rounded.of(each.low()), Rounded.of(each.high()), null))
                .orElseGet(() -> none("the cases show no spread"));
    }

    private static GapInterval none(String reason) {
        return new GapInterval(null, null, reason);
    }

    private static int[] stratumOfTraits(Strata strata, Mix mix) {
        Map<String, Integer> numbers = new HashMap<>();
        mix.common().stream().sorted().forEach(stratum -> numbers.put(stratum, numbers.size()));
        return strata.ofTraits().stream()
                .mapToInt(key ->
                        numbers.getOrDefault(Coarsening.apply(mix.steps(), key).text(), -1))
                .toArray();
    }

    private static List<Cell> cells(int group, MeasuredCases cases, int[] stratumOfTraits, long[] customers) {
        Map<Integer, List<Integer>> inStratum = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            int stratum = stratumOfTraits[cases.traits(i)];
            if (stratum >= 0) {
                inStratum.computeIfAbsent(stratum, fresh -> new ArrayList<>()).add(i);
            }
        }
        return inStratum.entrySet().stream()
                .map(each -> new Cell(
                        group,
                        each.getKey(),
                        each.getValue().stream().mapToDouble(cases::duration).toArray(),
                        each.getValue().stream().mapToInt(cases::kind).toArray(),
                        each.getValue().stream()
                                .mapToLong(i -> customers[cases.customer(i)])
                                .toArray()))
                .toList();
    }
}
