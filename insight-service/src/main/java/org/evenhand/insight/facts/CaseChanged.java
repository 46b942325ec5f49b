package org.evenhand.insight.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A case as case-service tells it, as far as insight counts it: no text, no contact data. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseChanged(
        UUID id,
        long version,
        String brand,
        String reference,
        UUID customerId,
        String channel,
        String audience,
        String source,
        String topic,
        String severity,
        String language,
        Long reach,
        String valueTier,
        String touchpoint,
        String granularity,
        Instant firstAttemptAt,
        Instant arrivedAt,
        Instant enteredAt,
        Instant answeredAt,
        Ending ending,
        Instant wentPublicAt,
        Integer transfers,
        BigDecimal compensation,
        Instant reopenedAt,
        Instant observationEnd,
        UUID observedBy,
        Instant newestAt,
        String outcome,
        Boolean timely,
        boolean knowsAnswers,
        boolean knowsEndings,
        String unknownBecause,
        int publicReplies,
        int repliesAskingForPrivate,
        String patterns) {

    /** How and when the case ended, and who could read the statement that resolved it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ending(String kind, Instant at, String audience) {}

    /** Before its first inbound message has come, a case has no clock and is no fact. */
    boolean hasArrived() {
        return arrivedAt != null;
    }
}
