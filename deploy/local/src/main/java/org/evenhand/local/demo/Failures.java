package org.evenhand.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls and e-mails of the last weeks that failed, and that a public complaint may still follow. */
final class Failures {

    static final int REMEMBERED_DAYS = 21;
    private static final int LEAST_SECONDS = 3600;

    private final List<DemoCase> failures = new ArrayList<>();

    void remember(DemoCase candidate) {
        if (candidate.failed()) {
            failures.add(candidate);
        }
    }

    /** A failure that had happened by then, and that nothing else follows. */
    Optional<DemoCase> take(long now, Chance chance) {
        failures.removeIf(failure -> failure.course().openedAt() < now - (long) REMEMBERED_DAYS * Truth.DAY);
        List<DemoCase> ripe = failures.stream()
                .filter(failure -> failure.failedAt() + LEAST_SECONDS <= now)
                .toList();
        if (ripe.isEmpty()) {
            return Optional.empty();
        }
        DemoCase chosen = chance.oneOf(ripe);
        failures.remove(chosen);
        return Optional.of(chosen);
    }
}
