package org.evenhand.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    private final double[] times;
    private final Counts[] leaving; // by kind, kind 0 is censored
    private final double[] entering;
    private final Counts enteringFrom;
    private final Counts notLeft; // how many leave at the time of the row or later
    private final Counts atRisk;
    private List<Row> rows;

    private LifeTable(Tabulation tabulation) {
        this.times = tabulation.times();
        this.leaving = tabulation.leaving();
        this.entering = tabulation.entering();
        this.enteringFrom = tabulation.enteringFrom();
        long all =
                Arrays.stream(leaving).mapToLong(kind -> kind.sum(times.length)).sum();
        this.notLeft = Counts.upTo(all, times.length);
        this.atRisk = entering.length == 0 ? notLeft : Counts.upTo(all, times.length);
        countBackwards();
    }

    private void countBackwards() {
        long sum = 0;
        int late = entering.length;
        for (int row = times.length - 1; row >= 0; row--) {
            for (Counts kind : leaving) {
                sum += kind.get(row);
            }
            notLeft.set(row, sum);
            while (late > 0 && entering[late - 1] >= times[row]) {
                late--;
            }
            atRisk.set(row, sum - enteringFrom.get(late));
        }
    }

    /**
     * Builds the table; the order of the observations does not matter, and observations of the same time add up.
     *
     * @throws IllegalArgumentException if there are none: nothing can be said about nobody
     */
    public static LifeTable of(Collection<Observation> observations) {
        return of(Tabulation.of(observations));
    }

    /**
     * Builds the table of cases that were watched from the start, each an element of both arrays as in
     * {@link Observation}: the quick way for very many.
     *
     * @throws IllegalArgumentException if there are none, or if one cannot have been observed
     */
    public static LifeTable of(double[] durations, int[] kinds) {
        return of(Tabulation.of(durations, kinds, null));
    }

    /** The same with the time on the same clock from which each case was watched, 0 for from the start. */
    public static LifeTable of(double[] durations, int[] kinds, double[] entries) {
        return of(Tabulation.of(durations, kinds, entries));
    }

    private static LifeTable of(Tabulation tabulation) {
        if (tabulation.times().length == 0) {
            throw new IllegalArgumentException("A life table needs at least one observation.");
        }
        return new LifeTable(tabulation);
    }

    /** The same cases, with every event of another kind taken as the end of watching. */
    public LifeTable censoringAllBut(int... kinds) {
        int highest = IntStream.of(kinds)
                .filter(kind -> kind > 0 && kind < leaving.length && events(kind) > 0)
                .max()
                .orElse(Observation.CENSORED);
        Counts[] kept = new Counts[highest + 1];
        Arrays.setAll(kept, kind -> Counts.upTo(cases(), times.length));
        for (int kind = 0; kind < leaving.length; kind++) {
            int as = isAmong(kinds, kind) && kind <= highest ? kind : Observation.CENSORED;
            for (int row = 0; row < times.length; row++) {
                kept[as].add(row, leaving[kind].get(row));
            }
        }
        return new LifeTable(new Tabulation(times, kept, entering, enteringFrom));
    }

    private static boolean isAmong(int[] kinds, int kind) {
        return IntStream.of(kinds).anyMatch(each -> each == kind);
    }

    /** One row for every time at which a case left, ascending; never empty. */
    public synchronized List<Row> rows() {
        if (rows == null) {
            rows = IntStream.range(0, times.length).mapToObj(this::row).toList();
        }
        return rows;
    }

    private Row row(int row) {
        List<Long> byKind = Arrays.stream(leaving, 1, leaving.length)
                .map(kind -> kind.get(row))
                .toList();
        return new Row(times[row], atRisk.get(row), byKind, leaving[Observation.CENSORED].get(row));
    }

    /** Number of cases, all of them. */
    public long cases() {
        return notLeft.get(0);
    }

    /** Number of events of all kinds. */
    public long events() {
        return eventsUntil(lastTime());
    }

    /** Number of events of one kind. */
    public long events(int kind) {
        return kind < leaving.length ? leaving[kind].sum(times.length) : 0;
    }

    /** Number of events of all kinds up to and including {@code time}. */
    public long eventsUntil(double time) {
        int end = indexAt(time) + 1;
        return Arrays.stream(leaving, 1, leaving.length)
                .mapToLong(kind -> kind.sum(end))
                .sum();
    }

    /** Number of events of all kinds at exactly this time. */
    public long eventsAt(double time) {
        int row = indexAt(time);
        return row >= 0 && times[row] == time ? eventsIn(row) : 0;
    }

    /** The highest kind of event that happened; 0 if nothing did. */
    public int highestKind() {
        return leaving.length - 1;
    }

    /** The last time at which anybody was still watched. */
    public double lastTime() {
        return times[times.length - 1];
    }

    /** Number at risk: cases with {@code entry < time <= duration}, at 0 also those watched from 0. */
    public long atRisk(double time) {
        return atRiskFrom(indexAt(Math.nextDown(time)) + 1, time);
    }

    /** The same for whoever knows the first row at that time or later. */
    long atRiskFrom(int row, double time) {
        return row == times.length ? 0 : notLeft.get(row) - enteringFrom.get(firstEnteringFrom(time));
    }

    /**
     * Whether the cases can say anything about {@code time}: somebody was watched that long, or nobody was left to watch
     * because all had had their event. Otherwise curves at {@code time} are only the flat extension of their last value.
     */
    public boolean isObservedAt(double time) {
        return time <= lastTime() || leaving[Observation.CENSORED].get(times.length - 1) == 0;
    }

    /** Index of the last row at or before {@code time}; -1 before the first. */
    int indexAt(double time) {
        if (Double.isNaN(time)) {
            throw new IllegalArgumentException("A time is a number of seconds, not NaN.");
        }
        int index = Arrays.binarySearch(times, time + 0.0);
        return index >= 0 ? index : -index - 2;
    }

    /** Number of rows. */
    int size() {
        return times.length;
    }

    double timeOf(int row) {
        return times[row];
    }

    long atRiskIn(int row) {
        return atRisk.get(row);
    }

    long eventsIn(int row) {
        long events = 0;
        for (int kind = 1; kind < leaving.length; kind++) {
            events += leaving[kind].get(row);
        }
        return events;
    }

    long eventsIn(int row, int kind) {
        return kind < leaving.length ? leaving[kind].get(row) : 0;
    }

    private int firstEnteringFrom(double time) {
        int before = 0;
        int found = entering.length;
        while (before < found) {
            int middle = (before + found) >>> 1;
            if (entering[middle] < time) {
                before = middle + 1;
            } else {
                found = middle;
            }
        }
        return found;
    }
}
