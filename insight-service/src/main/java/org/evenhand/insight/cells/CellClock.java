package org.evenhand.insight.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
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

    /** A clock that counts nothing yet. */
    public CellClock(int kinds) {
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

    public void add(CellClock other) {
        for (int bin = 0; bin < DurationBins.COUNT; bin++) {
            for (int kind = 1; kind <= events.length; kind++) {
                addEvents(bin, kind, other.events[kind - 1][bin]);
            }
            addEventSeconds(bin, other.eventSeconds[bin]);
            addUnseen(bin, other.unseen[bin], other.unseenSeconds[bin]);
        }
    }

    /** The cases of two clocks. */
    public static CellClock together(CellClock one, CellClock other) {
        CellClock both = new CellClock(one.events.length);
        both.add(one);
        both.add(other);
        return both;
    }

    /** How many cases the clock counts. */
    public long cases() {
        long sum = 0;
        for (int bin = 0; bin < DurationBins.COUNT; bin++) {
            sum += eventsIn(bin) + unseen[bin];
        }
        return sum;
    }

    /** How many events of a kind came. */
    public long events(int kind) {
        return LongStream.of(events[kind - 1]).sum();
    }

    /** How many events of a kind came by then, with no regard to how long others were watched. */
    public long eventsBy(long seconds, int kind) {
        requireEdge(seconds);
        return LongStream.of(events[kind - 1])
                .limit(DurationBins.of(seconds) + 1)
                .sum();
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
        return taking(each -> each == kind ? each : Observation.CENSORED);
    }

    /**
     * The same cases, with every kind of event taken as another one, or, where it is {@link Observation#CENSORED}, as the end
     * of watching.
     */
    public CellClock taking(IntUnaryOperator kindOf) {
        CellClock taken = new CellClock(events.length);
        for (int bin = 0; bin < DurationBins.COUNT; bin++) {
            double mean = eventsIn(bin) == 0 ? 0 : eventSeconds[bin] / eventsIn(bin);
            taken.addUnseen(bin, unseen[bin], unseenSeconds[bin]);
            for (int kind = 1; kind <= events.length; kind++) {
                long cases = events[kind - 1][bin];
                int as = kindOf.applyAsInt(kind);
                if (as == Observation.CENSORED) {
                    taken.addUnseen(bin, cases, mean * cases);
                } else {
                    taken.addEvents(bin, as, cases);
                    taken.addEventSeconds(bin, mean * cases);
                }
            }
        }
        return taken;
    }

    /** When the events in the bins came, on average. */
    public BinTimes times() {
        double[] times = new double[DurationBins.COUNT];
        for (int bin = 0; bin < times.length; bin++) {
            long inBin = eventsIn(bin);
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
        long before = eventsIn(bin) == 0 || stayed ? 0 : (unseen[bin] + (bin & 1)) / 2;
        add(observations, eventTime - 0.5, Observation.CENSORED, before);
        add(
                observations,
                eventsIn(bin) == 0 ? left : Math.max(eventTime, left),
                Observation.CENSORED,
                unseen[bin] - before);
    }

    private static void add(List<Observation> observations, double time, int kind, long cases) {
        if (cases > 0) {
            observations.add(new Observation(time, kind, cases));
        }
    }

    private long eventsIn(int bin) {
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
