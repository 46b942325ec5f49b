package org.evenhand.cases.casebook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.cases.Audience;
import org.evenhand.cases.Case;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Clocks;
import org.evenhand.cases.Ending;
import org.evenhand.cases.Entry;
import org.evenhand.cases.Granularity;

/** A case as a row of its table. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CaseRow(
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
        Ending.Kind ending,
        Instant endedAt,
        Audience endingAudience,
        Instant wentPublicAt,
        Integer transfers,
        BigDecimal compensation,
        String outcome,
        Boolean timely,
        Instant reopenedAt,
        Instant observationEnd,
        Instant newestAt,
        UUID importedBy,
        UUID observedBy,
        boolean knowsAnswers,
        boolean knowsEndings,
        String unknownBecause,
        int publicReplies,
        int repliesAskingForPrivate,
        String patterns) {

    /** The row of a case that is told for the first time. */
    public static CaseRow opened(Case told) {
        return of(told, 1);
    }

    private static CaseRow of(Case told, long version) {
        Entry entry = told.entry();
        Clocks clocks = told.clocks();
        Ending ending = clocks.ending();
        return new CaseRow(
                told.id(),
                version,
                told.brand(),
                told.reference(),
                told.customerId(),
                entry.channel(),
                entry.audience(),
                entry.source(),
                entry.topic(),
                entry.severity(),
                entry.language(),
                entry.reach(),
                entry.valueTier(),
                entry.touchpoint(),
                clocks.granularity(),
                asStored(clocks.firstAttemptAt()),
                asStored(clocks.arrivedAt()),
                asStored(clocks.enteredAt()),
                asStored(clocks.answeredAt()),
                ending == null ? null : ending.kind(),
                ending == null ? null : asStored(ending.at()),
                ending == null ? null : ending.resolvedFor().orElse(null),
                asStored(clocks.wentPublicAt()),
                told.transfers(),
                asStored(told.compensation()),
                told.outcome(),
                told.timely(),
                asStored(clocks.reopenedAt()),
                asStored(clocks.observationEnd()),
                asStored(clocks.newestAt()),
                told.observation().importedBy(),
                told.observation().observedBy(),
                told.observation().knowsAnswers(),
                told.observation().knowsEndings(),
                told.observation().unknownBecause(),
                told.replies().replies(),
                told.replies().askingForPrivate(),
                told.replies().patterns());
    }

    /** The next version of the row, when the case as it is told now differs from it. */
    public Optional<CaseRow> changedTo(Case told) {
        return of(told, version).equals(this) ? Optional.empty() : Optional.of(of(told, version + 1));
    }

    /** The same, in another version. */
    CaseRow inVersion(long other) {
        return new CaseRow(
                id,
                other,
                brand,
                reference,
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
                firstAttemptAt,
                arrivedAt,
                enteredAt,
                answeredAt,
                ending,
                endedAt,
                endingAudience,
                wentPublicAt,
                transfers,
                compensation,
                outcome,
                timely,
                reopenedAt,
                observationEnd,
                newestAt,
                importedBy,
                observedBy,
                knowsAnswers,
                knowsEndings,
                unknownBecause,
                publicReplies,
                repliesAskingForPrivate,
                patterns);
    }

    /** What never changes of it. */
    public Opening opening() {
        return new Opening(id, brand, reference);
    }

    // What the table would round must be rounded before, or a row would never equal what it was made of.
    private static Instant asStored(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static BigDecimal asStored(BigDecimal amount) {
        return amount == null
                ? null
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }
}
