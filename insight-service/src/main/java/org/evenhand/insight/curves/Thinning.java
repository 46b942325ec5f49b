package org.evenhand.insight.curves;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Leaves out steps of a curve that nobody could see. The way along the curve, to the right and upwards, is cut into equal
 * pieces, and the last step of each piece is kept: every step left out lies less than one piece before one that is kept.
 */
class Thinning {

    private Thinning() {}

    /**
     * The times to keep, in their order; the last one is always among them.
     *
     * @param most how many to keep at most, 2 or more
     * @param curve the share at a time, between 0 and 1; it never falls
     */
    static double[] to(int most, double[] times, DoubleUnaryOperator curve, double horizon) {
        if (times.length <= most) {
            return times;
        }
        double[] way = Arrays.stream(times)
                .map(time -> time / horizon + curve.applyAsDouble(time))
                .toArray();
        int last = times.length - 1;
        double piece = (way[last] - way[0]) / (most - 1);
        return IntStream.rangeClosed(0, last)
                .filter(index -> index == last || pieceOf(way, index, piece) < pieceOf(way, index + 1, piece))
                .mapToDouble(index -> times[index])
                .toArray();
    }

    private static long pieceOf(double[] way, int index, double piece) {
        return (long) ((way[index] - way[0]) / piece);
    }
}
