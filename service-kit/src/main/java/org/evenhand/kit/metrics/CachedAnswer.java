package org.evenhand.kit.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What several gauges show, asked for at most once in five seconds: a scrape reads them all at once. */
public class CachedAnswer<T> {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<Optional<T>> question;
    private final Clock clock;
    private Instant askedAt = Instant.EPOCH;
    private Optional<T> answer = Optional.empty();

    public CachedAnswer(Supplier<Optional<T>> question, Clock clock) {
        this.question = question;
        this.clock = clock;
    }

    /** One number of the answer; not a number when there is none, because zero would look like all is well. */
    public double number(ToDoubleFunction<T> number) {
        return get().map(number::applyAsDouble).orElse(Double.NaN);
    }

    private synchronized Optional<T> get() {
        Instant now = clock.instant();
        if (askedAt.plus(FRESH).isBefore(now)) {
            answer = question.get();
            askedAt = clock.instant();
        }
        return answer;
    }
}
