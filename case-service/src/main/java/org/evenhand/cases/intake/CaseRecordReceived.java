package org.evenhand.cases.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.cases.Audience;
import org.evenhand.cases.CaseRecord;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Ending;
import org.evenhand.cases.Granularity;
import org.evenhand.cases.casebook.Opening;
import org.evenhand.cases.customers.Customer;

/** What this service uses of ingest-service's event case-record.received, and keeps as the case's record. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseRecordReceived(
        UUID id,
        long version,
        String brand,
        String caseId,
        String customerId,
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
        StatedEnding ending,
        Instant wentPublicAt,
        Integer transfers,
        BigDecimal compensation,
        Instant reopenedAt,
        Instant observationEnd,
        String text,
        String outcome,
        Boolean timely,
        boolean knowsAnswers,
        boolean knowsEndings,
        String unknownBecause,
        @JsonProperty("import") UUID importId) {

    static final String TYPE = "case-record.received";

    /** How the case ended, as the record says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StatedEnding(Ending.Kind kind, Instant at, Audience audience) {}

    Opening opening() {
        return new Opening(id, brand, caseId);
    }

    /** The customer whom it names. */
    Optional<Customer> customer() {
        return Optional.ofNullable(customerId).map(name -> Customer.named(brand, name));
    }

    /** What it states, in the words of the domain. */
    public CaseRecord record() {
        return new CaseRecord(
                customerId,
                channel,
                audience,
                source,
                topic,
                severity,
                language,
                reach,
                valueTier,
                touchpoint,
                granularity,
                openedAt,
                enteredAt,
                firstAnswerAt,
                ending == null ? null : Ending.of(ending.kind(), ending.at(), ending.audience()),
                wentPublicAt,
                transfers,
                compensation,
                reopenedAt,
                observationEnd,
                outcome,
                timely,
                knowsAnswers,
                knowsEndings,
                unknownBecause,
                importId);
    }
}
