package org.evenhand.kit.feed;

import java.util.concurrent.TimeUnit;

/** Waiting between attempts, longer each time. */
class Pause {

    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 1_000;

    private Pause() {}

    static void growing(int attempt) {
        millis(Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, 10)));
    }

    static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
