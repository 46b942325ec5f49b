package org.evenhand.ingest.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.ingest.accounts.Channel;
import org.evenhand.kit.database.NameBasedId;

/**
 * A case as another system states it, in the normal form.
 *
 * @param caseId the source's own id; with the brand it names the case for ever
 * @param customerId the company's name of the customer over all channels; null: one customer per case
 * @param audience who could read the first message: public, private or unknown
 * @param source the source's own code of the channel; empty when it gave none
 * @param topic a path with slashes
 * @param reach followers of the customer; null when unknown, which is not 0
 * @param enteredAt since when an imported backlog is observed; null: since it was opened
 * @param observationEnd until when this very case was observed; null: as long as the whole file
 * @param outcome the source's own word for what came of the case; null when it says nothing
 * @param timely whether the source says that the answer came in time; null when it does not say
 * @param knowsAnswers whether the source records first answers at all
 * @param knowsEndings whether the source records endings at all
 * @param unknownBecause why it does not record answers or endings, in the words of its preset; null when it does, or
 *     nobody said why
 */
public record CaseRecord(
        String brand,
        String caseId,
        String customerId,
        Channel channel,
        String audience,
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
        String text,
        String outcome,
        Boolean timely,
        boolean knowsAnswers,
        boolean knowsEndings,
        String unknownBecause) {

    /** The id of the case that this record tells of. */
    public UUID id() {
        return NameBasedId.of("case", brand, caseId);
    }
}
