package org.evenhand.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How long several works take that are to be compared: in turns, because what slows a machine for a minute then slows all of them.
 *
 * @param rounds how often each has its turn
 */
record Turns(int rounds) {

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int MOST_WARM_UPS = 30;

    /**
     * What is measured.
     *
     * @param times how often in each turn: a short work is disturbed more than a long one
     */
    record Work(Callable<?> call, int times) {}

    /** The median of each in seconds, after those that only warm up: a service that runs for weeks has compiled what it needs. */
    double[] medians(List<Work> works) throws Exception {
        for (Work work : works) {
            warmUp(work);
        }
        double[][] seconds = new double[works.size()][];
        for (int place = 0; place < seconds.length; place++) {
            seconds[place] = new double[rounds * works.get(place).times()];
        }
        for (int round = 0; round < rounds; round++) {
            for (int place = 0; place < seconds.length; place++) {
                int times = works.get(place).times();
                for (int time = 0; time < times; time++) {
                    seconds[place][round * times + time] = seconds(works.get(place));
                }
            }
        }
        return Arrays.stream(seconds).mapToDouble(Turns::median).toArray();
    }

    private static void warmUp(Work work) throws Exception {
        long begun = System.nanoTime();
        int warm = 0;
        do {
            work.call().call();
            warm++;
        } while (warm < MOST_WARM_UPS && System.nanoTime() - begun < WARM_UP.toNanos());
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.call().call();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
