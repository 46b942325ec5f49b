package org.evenhand.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * For every event time of one stratum, how many of each group were at risk and how many of them had their event.
 *
 * <p>It can come from {@link LifeTable}s, or from the counts of a histogram, where a bin takes the place of a time.
 *
 * @param cases number of cases of each group, {@code [group]}
 * @param events events of any kind, {@code [time][group]}, times ascending
 * @param atRisk cases watched just before that time that had not left yet, {@code [time][group]}
 */
public record RiskSets(long[] cases, long[][] events, long[][] atRisk) {

    /**
     * Refuses counts that do not fit together.
     *
     * @throws IllegalArgumentException if lengths differ, or more had their event than were at risk
     */
    public RiskSets {
        if (events.length != atRisk.length) {
            throw new IllegalArgumentException(
                    "Events at " + events.length + " times do not go with risk sets at " + atRisk.length + ".");
        }
        for (int time = 0; time < events.length; time++) {
            refuseWhatDoesNotFit(cases.length, events[time], atRisk[time]);
        }
    }

    private static void refuseWhatDoesNotFit(int groups, long[] events, long[] atRisk) {
        if (events.length != groups || atRisk.length != groups) {
            throw new IllegalArgumentException("There are " + groups + " groups, but " + events.length
                    + " numbers of events and " + atRisk.length + " numbers at risk.");
        }
        for (int group = 0; group < groups; group++) {
            if (events[group] < 0 || events[group] > atRisk[group]) {
                throw new IllegalArgumentException(events[group] + " events among " + atRisk[group] + " at risk.");
            }
        }
    }

    /** The risk sets of these groups, in this order; a group without a life table has nobody in the stratum. */
    public static <G> RiskSets of(List<G> groups, Map<G, LifeTable> lifeTables) {
        List<LifeTable> tables = groups.stream().map(lifeTables::get).toList();
        double[] times = eventTimes(tables);
        long[][] events = new long[times.length][groups.size()];
        long[][] atRisk = new long[times.length][groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            if (tables.get(group) != null) {
                fill(tables.get(group), times, group, events, atRisk);
            }
        }
        long[] cases = tables.stream()
                .mapToLong(table -> table == null ? 0 : table.cases())
                .toArray();
        return new RiskSets(cases, events, atRisk);
    }

    private static double[] eventTimes(List<LifeTable> tables) {
        return Tabulation.distinct(tables.stream()
                .filter(Objects::nonNull)
                .flatMapToDouble(RiskSets::eventTimes)
                .sorted()
                .toArray());
    }

    private static DoubleStream eventTimes(LifeTable table) {
        return IntStream.range(0, table.size())
                .filter(row -> table.eventsIn(row) > 0)
                .mapToDouble(table::timeOf);
    }

    private static void fill(LifeTable table, double[] times, int group, long[][] events, long[][] atRisk) {
        int row = 0;
        for (int index = 0; index < times.length; index++) {
            while (row < table.size() && table.timeOf(row) < times[index]) {
                row++;
            }
            atRisk[index][group] = table.atRiskFrom(row, times[index]);
            events[index][group] = row < table.size() && table.timeOf(row) == times[index] ? table.eventsIn(row) : 0;
        }
    }

    int groups() {
        return cases.length;
    }

    IntStream times() {
        return IntStream.range(0, events.length);
    }
}
