package org.evenhand.cases.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.cases.Audience;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Granularity;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.casebook.EndingView;

/**
 * A case as people and other systems see it. Reach and the customer's value are left out on purpose: nobody shall serve
 * by them.
 */
public record CaseView(
        UUID id,
        long version,
        String brand,
        String reference,
        UUID customerId,
        Channel channel,
        Audience audience,
        String source,
        String topic,
        String severity,
        String language,
        String touchpoint,
        Granularity granularity,
        Instant firstAttemptAt,
        Instant arrivedAt,
        Instant enteredAt,
        Instant answeredAt,
        EndingView ending,
        Instant wentPublicAt,
        Instant reopenedAt,
        Integer transfers,
        BigDecimal compensation,
        boolean knowsAnswers,
        boolean knowsEndings,
        @JsonProperty("import") UUID importId) {

    static CaseView of(CaseRow row) {
        return new CaseView(
                row.id(),
                row.version(),
                row.brand(),
                row.reference(),
                row.customerId(),
                row.channel(),
                row.audience(),
                row.source(),
                row.topic(),
                row.severity(),
                row.language(),
                row.touchpoint(),
                row.granularity(),
                row.firstAttemptAt(),
                row.arrivedAt(),
                row.enteredAt(),
                row.answeredAt(),
                EndingView.of(row),
                row.wentPublicAt(),
                row.reopenedAt(),
                row.transfers(),
                row.compensation(),
                row.knowsAnswers(),
                row.knowsEndings(),
                row.importedBy());
    }
}
