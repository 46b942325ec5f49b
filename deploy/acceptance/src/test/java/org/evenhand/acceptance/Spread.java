package org.evenhand.acceptance;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long something took, over many times. */
record Spread(int count, Duration half, Duration nearlyAll, Duration longest) {

    static Spread of(Collection<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static Duration at(List<Duration> sorted, double share) {
        if (sorted.isEmpty()) {
            throw new IllegalStateException("Nothing was measured.");
        }
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public String toString() {
        return "p50 %d ms, p99 %d ms, longest %d ms of %d"
                .formatted(half.toMillis(), nearlyAll.toMillis(), longest.toMillis(), count);
    }
}
