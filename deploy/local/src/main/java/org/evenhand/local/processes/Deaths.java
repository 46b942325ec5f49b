package org.evenhand.local.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the deaths of one process, to tell bad luck from a fault that a restart does not cure. */
final class Deaths {

    static final int TOO_MANY = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Instant> recent = new ArrayDeque<>();

    boolean areTooManyWith(Instant death) {
        recent.addLast(death);
        recent.removeIf(earlier -> earlier.isBefore(death.minus(WITHIN)));
        return recent.size() >= TOO_MANY;
    }
}
