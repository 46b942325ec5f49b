package org.evenhand.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What another system states about a case; null where it states nothing. */
public record CaseRecord(
        String customerReference,
        Channel channel,
        Audience audience,
        String source,
        String topic,
        String severity,
        String language,
        Long reach,
        String valueTier,
        String touchpoint,
        Granularity granularity,
        Instant openedAt,
        Instant enteredAt,
        Instant firstAnswerAt,
        Ending ending,
        Instant wentPublicAt,
        Integer transfers,
        BigDecimal compensation,
        Instant reopenedAt,
        Instant observationEnd,
        String outcome,
        Boolean timely,
        boolean knowsAnswers,
        boolean knowsEndings,
        String unknownBecause,
        UUID importId) {

    /** The times at which something happened to the customer's need. */
    Stream<Instant> happenings() {
        Instant endedAt = ending == null ? null : ending.at();
        return Stream.of(openedAt, enteredAt, firstAnswerAt, endedAt, wentPublicAt, reopenedAt)
                .filter(Objects::nonNull);
    }

    /** Until when this record is known to speak. */
    Instant speaksUntil() {
        return Stream.concat(happenings(), Stream.ofNullable(observationEnd))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
