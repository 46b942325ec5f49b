package org.evenhand.bench;

import java.util.List;
import java.util.Locale;

/** What half, and what nearly all, took at most. */
record Percentiles(double medianMillis, double p99Millis) {

    static Percentiles of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Percentiles(at(sorted, 0.5), at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", medianMillis, p99Millis);
    }
}
