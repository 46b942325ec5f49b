package org.evenhand.cases.casebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.cases.Audience;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Granularity;
import org.evenhand.kit.database.NameBasedId;

/** What other services learn of a case: no text, no contact data, nobody's name on a channel. */
public record CaseChanged(
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
        Long reach,
        String valueTier,
        String touchpoint,
        Granularity granularity,
        Instant firstAttemptAt,
        Instant arrivedAt,
        Instant enteredAt,
        Instant answeredAt,
        EndingView ending,
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

    /** The type of the event. */
    public static final String TYPE = "case.changed";

    static CaseChanged of(CaseRow row) {
        return new CaseChanged(
                row.id(),
                row.version(),
                row.brand(),
                ofItsRecord(row),
                row.customerId(),
                row.channel(),
                row.audience(),
                row.source(),
                row.topic(),
                row.severity(),
                row.language(),
                row.reach(),
                row.valueTier(),
                row.touchpoint(),
                row.granularity(),
                row.firstAttemptAt(),
                row.arrivedAt(),
                row.enteredAt(),
                row.answeredAt(),
                EndingView.of(row),
                row.wentPublicAt(),
                row.transfers(),
                row.compensation(),
                row.reopenedAt(),
                row.observationEnd(),
                row.observedBy(),
                row.newestAt(),
                row.outcome(),
                row.timely(),
                row.knowsAnswers(),
                row.knowsEndings(),
                row.unknownBecause(),
                row.publicReplies(),
                row.repliesAskingForPrivate(),
                row.patterns());
    }

    /** The number of the case where it came from. A thread's name stays here: it may be somebody's address or number. */
    private static String ofItsRecord(CaseRow row) {
        return row.id().equals(NameBasedId.of("case", row.brand(), row.reference())) ? row.reference() : null;
    }
}
