package org.evenhand.ingest.messages;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenhand.ingest.messages.Outcome.Kind;

/** Counts what became of the messages that were sent to us; together they are all that were answered. */
@Startup
@Singleton
class MessageCounts {

    private final Map<Kind, Counter> counters = new EnumMap<>(Kind.class);

    MessageCounts(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            counters.put(
                    kind,
                    Counter.builder("evenhand.messages")
                            .description("Messages sent to POST /api/messages, by what became of them")
                            .tag("outcome", word(kind))
                            .register(registry));
        }
    }

    void count(List<Outcome> outcomes) {
        outcomes.forEach(outcome -> counters.get(outcome.outcome()).increment());
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case STORED -> "stored";
            case DUPLICATE -> "duplicate";
            case DUPLICATE_DIFFERS -> "differs";
            case REJECTED -> "rejected";
        };
    }
}
