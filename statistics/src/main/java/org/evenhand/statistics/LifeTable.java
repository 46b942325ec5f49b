package org.evenhand.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many cases were at risk, and what happened to them, at every time at which a case left.
 *
 * <p>Equal times are merged. Events come before censorings of the same time, so a case censored at {@code t} is still at
 * risk at {@code t}. Times are seconds since the start of the clock.
 */
public final class LifeTable {

    /**
     * What happened at one time.
     *
     * @param time seconds since the start of the clock
     * @param atRisk cases watched just before this time that had not left yet
     * @param eventsByKind number of events of kind 1, 2, ...
     * @param censored cases whose watching ended here without an event
     */
    public record Row(double time, long atRisk, List<Long> eventsByKind, long censored) {

        /** Events of all kinds. */
        public long events() {
            return eventsByKind.stream().mapToLong(Long::longValue).sum();
        }

        /** Events of one kind; 0 for a kind that never happened. */
        public long events(int kind) {
            return kind <= eventsByKind.size() ? eventsByKind.get(kind - 1) : 0;
        }
    }

    private final List<Observation> observations;
    private final NavigableMap<Double, Long> enteringFrom;
    private final List<Row> rows;
    private final double[] times;

    private LifeTable(Collection<Observation> observations) {
        this.observations = List.copyOf(observations);
        this.enteringFrom = countLateEntries();
        this.rows = tabulate();
        this.times = rows.stream().mapToDouble(Row::time).toArray();
    }

    /**
     * Builds the table; the order of the observations does not matter, and observations of the same time add up.
     *
     * @throws IllegalArgumentException if there are none: nothing can be said about nobody
     */
    public static LifeTable of(Collection<Observation> observations) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("A life table needs at least one observation.");
        }
        return new LifeTable(observations);
    }

    /** The same cases, with every event of another kind taken as the end of watching. */
    public LifeTable censoringAllBut(int... kinds) {
        return of(observations.stream()
                .map(each -> IntStream.of(kinds).anyMatch(kind -> kind == each.kind()) ? each : each.asCensored())
                .toList());
    }

    /** One row for every time at which a case left, ascending; never empty. */
    public List<Row> rows() {
        return rows;
    }

    /** Number of cases, all of them. */
    public long cases() {
        return countOf(observations);
    }

    /** Number of events of all kinds. */
    public long events() {
        return eventsUntil(lastTime());
    }

    /** Number of events of one kind. */
    public long events(int kind) {
        return rows.stream().mapToLong(row -> row.events(kind)).sum();
    }

    /** Number of events of all kinds up to and including {@code time}. */
    public long eventsUntil(double time) {
        return rows.subList(0, indexAt(time) + 1).stream()
                .mapToLong(Row::events)
                .sum();
    }

    /** The highest kind of event that happened; 0 if nothing did. */
    public int highestKind() {
        return rows.getFirst().eventsByKind().size();
    }

    /** Number of events of all kinds at exactly this time. */
    long eventsAt(double time) {
        int index = Arrays.binarySearch(times, time + 0.0);
        return index < 0 ? 0 : rows.get(index).events();
    }

    /** The last time at which anybody was still watched. */
    public double lastTime() {
        return rows.getLast().time();
    }

    /** Number at risk: cases with {@code entry < time <= duration}, at 0 also those watched from 0. */
    public long atRisk(double time) {
        int earlier = indexAt(Math.nextDown(time));
        if (earlier == rows.size() - 1) {
            return 0;
        }
        Row next = rows.get(earlier + 1);
        return next.atRisk() + enteringFrom(next.time()) - enteringFrom(time);
    }

    /**
     * Whether the cases can say anything about {@code time}: somebody was watched that long, or nobody was left to watch
     * because all had had their event. Otherwise curves at {@code time} are only the flat extension of their last value.
     */
    public boolean isObservedAt(double time) {
        Row last = rows.getLast();
        return time <= last.time() || last.censored() == 0;
    }

    /** Index of the last row at or before {@code time}; -1 before the first. */
    int indexAt(double time) {
        if (Double.isNaN(time)) {
            throw new IllegalArgumentException("A time is a number of seconds, not NaN.");
        }
        int index = Arrays.binarySearch(times, time + 0.0);
        return index >= 0 ? index : -index - 2;
    }

    private List<Row> tabulate() {
        int kinds = observations.stream().mapToInt(Observation::kind).max().orElseThrow();
        NavigableMap<Double, List<Observation>> leaving = observations.stream()
                .collect(Collectors.groupingBy(Observation::duration, TreeMap::new, Collectors.toList()));
        Row[] table = new Row[leaving.size()];
        int index = table.length;
        long notLeft = 0;
        for (Map.Entry<Double, List<Observation>> each : leaving.descendingMap().entrySet()) {
            double time = each.getKey();
            notLeft += countOf(each.getValue());
            table[--index] = row(time, notLeft - enteringFrom(time), each.getValue(), kinds);
        }
        return List.of(table);
    }

    private static Row row(double time, long atRisk, List<Observation> leaving, int kinds) {
        long[] byKind = new long[kinds + 1];
        leaving.forEach(each -> byKind[each.kind()] += each.count());
        return new Row(
                time, atRisk, Arrays.stream(byKind, 1, kinds + 1).boxed().toList(), byKind[Observation.CENSORED]);
    }

    /** For every late entry, how many cases enter then or later. */
    private NavigableMap<Double, Long> countLateEntries() {
        NavigableMap<Double, Long> entering = new TreeMap<>(Collections.reverseOrder());
        observations.stream()
                .filter(Observation::isLateEntry)
                .forEach(each -> entering.merge(each.entry(), each.count(), Long::sum));
        long sum = 0;
        for (Map.Entry<Double, Long> each : entering.entrySet()) {
            sum += each.getValue();
            each.setValue(sum);
        }
        return entering.descendingMap();
    }

    private long enteringFrom(double time) {
        Map.Entry<Double, Long> next = enteringFrom.ceilingEntry(time);
        return next == null ? 0 : next.getValue();
    }

    private static long countOf(List<Observation> observations) {
        return observations.stream().mapToLong(Observation::count).sum();
    }
}
