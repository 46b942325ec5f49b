package org.evenhand.insight.cells;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The bins in which durations are counted. Bin 0 is no time at all; every other one holds what is longer than the edge before
 * and at most its own edge, so that what happened by a horizon is a sum of whole bins; the last holds what is beyond 90 days.
 *
 * <p>Every horizon of a report is an edge. Between them the bins grow with the time, and from a day on they end with a day,
 * because some sources know only days. The database has the same edges in its function {@code duration_edges()}.
 */
public final class DurationBins {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final long[] EDGES = Stream.of(
                    times(MINUTE, 0, 1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 150, 180, 240),
                    times(HOUR, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 30, 36, 42, 48, 54, 60, 66, 72),
                    times(HOUR, 84, 96, 108, 120, 132, 144, 156, 168),
                    times(DAY, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 26, 28, 30),
                    times(DAY, 35, 40, 45, 50, 55, 60, 75, 90))
            .flatMapToLong(LongStream::of)
            .toArray();

    /** How many bins there are. */
    static final int COUNT = EDGES.length + 1;

    private DurationBins() {}

    private static long[] times(long unit, long... numbers) {
        return LongStream.of(numbers).map(number -> number * unit).toArray();
    }

    /** The upper edges in seconds, ascending; the last bin has none. */
    static long[] edges() {
        return EDGES.clone();
    }

    /** The bin of a duration in whole seconds. */
    static int of(long seconds) {
        int place = Arrays.binarySearch(EDGES, seconds);
        return place >= 0 ? place : -place - 1;
    }

    /** Whether cells can say exactly what had happened by then. */
    public static boolean isEdge(long seconds) {
        return Arrays.binarySearch(EDGES, seconds) >= 0;
    }

    /** The last moment of a bin, in seconds; of the last bin, twice its first. */
    static long end(int bin) {
        return bin < EDGES.length ? EDGES[bin] : 2 * EDGES[EDGES.length - 1];
    }

    /** What is just too short for a bin, in seconds. */
    static long start(int bin) {
        return bin == 0 ? 0 : EDGES[bin - 1];
    }

    static double middle(int bin) {
        return (start(bin) + end(bin)) / 2.0;
    }
}
