package org.evenhand.insight.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;

/**
 * One clock of a group of cases, by bins of durations: events by their kind, and cases that were not watched any longer.
 *
 * <p>An event counts at the mean of the durations in its bin, which lies where methods.md puts the middle, and is exact where
 * a source knows only days. Of the cases whose watching ended in a bin with events, half leave before them and half stay, as
 * actuaries count; what has happened by the end of a bin is then as the rows say, but for which of the two came first.
 */
public final class CellClock {

    private final long[][] events; // [kind - 1][bin]
    private final double[] eventSeconds = new double[DurationBins.COUNT];
    private final long[] unseen = new long[DurationBins.COUNT];
    private final double[] unseenSeconds = new double[DurationBins.COUNT];

    CellClock(int kinds) {
        this.events = new long[kinds][DurationBins.COUNT];
    }

    void addEvents(int bin, int kind, long cases) {
        events[kind - 1][bin] += cases;
    }

    void addEventSeconds(int bin, double seconds) {
        eventSeconds[bin] += seconds;
    }

    void addUnseen(int bin, long cases, double seconds) {
        unseen[bin] += cases;
        unseenSeconds[bin] += seconds;
    }

    void add(CellClock other) {
        for (int bin = 0; bin < DurationBins.COUNT; bin++) {
            for (int kind = 1; kind <= events.length; kind++) {
                addEvents(bin, kind, other.events[kind - 1][bin]);
            }
            addEventSeconds(bin, other.eventSeconds[bin]);
            addUnseen(bin, other.unseen[bin], other.unseenSeconds[bin]);
        }
    }

    /** How many cases the clock counts. */
    public long cases() {
        return LongStream.range(0, DurationBins.COUNT)
                .map(bin -> events((int) bin) + unseen[(int) bin])
                .sum();
    }

    /** How many events of a kind came by then, with no regard to how long others were watched. */
    public long eventsBy(long seconds, int kind) {
        requireEdge(seconds);
        return LongStream.of(events[kind - 1]).limit(DurationBins.of(seconds) + 1).sum();
    }

    /** How many cases were not watched any longer, without an event, before or at that time. */
    public long unseenBy(long seconds) {
        requireEdge(seconds);
        return LongStream.of(unseen).limit(DurationBins.of(seconds) + 1).sum();
    }

    /** The cases at the times of their own bins; empty if there are none. */
    public Optional<LifeTable> lifeTable() {
        return lifeTable(times());
    }

    /** The cases at the times of several groups' bins, for tests that compare the order of events; empty if there are none. */
    public Optional<LifeTable> lifeTable(BinTimes times) {
        List<Observation> observations = observations(times);
        return observations.isEmpty() ? Optional.empty() : Optional.of(LifeTable.of(observations));
    }

    /**
     * The same cases, with every event of another kind taken as the end of watching. To be asked for here: in a life table,
     * where all events of a bin have one time, {@link LifeTable#censoringAllBut} would take them as later than the others.
     */
    public CellClock censoringAllBut(int kind) {
        CellClock censored = new CellClock(events.length);
        for (int bin = 0; bin < DurationBins.COUNT; bin++) {
            long others = events(bin) - events[kind - 1][bin];
            double mean = events(bin) == 0 ? 0 : eventSeconds[bin] / events(bin);
            censored.addEvents(bin, kind, events[kind - 1][bin]);
            censored.eventSeconds[bin] = mean * events[kind - 1][bin];
            censored.addUnseen(bin, unseen[bin] + others, unseenSeconds[bin] + mean * others);
        }
        return censored;
    }

    /** When the events in the bins came, on average. */
    public BinTimes times() {
        double[] times = new double[DurationBins.COUNT];
        for (int bin = 0; bin < times.length; bin++) {
            long inBin = events(bin);
            times[bin] = inBin == 0 ? DurationBins.middle(bin) : eventSeconds[bin] / inBin;
        }
        return new BinTimes(times);
    }

    public List<Observation> observations(BinTimes times) {
        List<Observation> observations = new ArrayList<>();
        for (int bin = 0; bin < DurationBins.COUNT; bin++) {
            for (int kind = 1; kind <= events.length; kind++) {
                add(observations, times.of(bin), kind, events[kind - 1][bin]);
            }
            if (unseen[bin] > 0) {
                addUnseen(observations, bin, times.of(bin));
            }
        }
        return observations;
    }

    private void addUnseen(List<Observation> observations, int bin, double eventTime) {
        double left = unseenSeconds[bin] / unseen[bin];
        // All stayed until the end of the bin: sources that know only days count so.
        boolean stayed = bin == 0 || left >= DurationBins.end(bin);
        long before = events(bin) == 0 || stayed ? 0 : (unseen[bin] + (bin & 1)) / 2;
        add(observations, eventTime - 0.5, Observation.CENSORED, before);
        add(
                observations,
                events(bin) == 0 ? left : Math.max(eventTime, left),
                Observation.CENSORED,
                unseen[bin] - before);
    }

    private static void add(List<Observation> observations, double time, int kind, long cases) {
        if (cases > 0) {
            observations.add(new Observation(time, kind, cases));
        }
    }

    private long events(int bin) {
        long sum = 0;
        for (long[] kind : events) {
            sum += kind[bin];
        }
        return sum;
    }

    private static void requireEdge(long seconds) {
        if (!DurationBins.isEdge(seconds)) {
            throw new IllegalArgumentException("Cells do not know what had happened after " + seconds + " s.");
        }
    }
}
