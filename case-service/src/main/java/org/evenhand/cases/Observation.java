package org.evenhand.cases;

import java.util.Optional;
import java.util.UUID;

/**
 * How we know of a case, and what we could know of it at all.
 *
 * @param importedBy the import it came with, which marks it as imported: nothing may be sent because of it
 * @param observedBy the import that says until when it was observed; null when messages alone tell of it
 * @param unknownBecause why answers or endings cannot be known, as the import's preset says; null when nobody says why
 */
public record Observation(
        UUID importedBy, UUID observedBy, boolean knowsAnswers, boolean knowsEndings, String unknownBecause) {

    static Observation of(Optional<CaseRecord> record, Conversation conversation) {
        return record.map(stated -> ofRecord(stated, conversation)).orElseGet(() -> ofThread(conversation));
    }

    private static Observation ofRecord(CaseRecord record, Conversation conversation) {
        // Measured by what was sent when, not by what reached us when: any order of arrival must tell the same.
        boolean wentOnLive = conversation.isLiveAfter(record.speaksUntil());
        return new Observation(
                record.importId(),
                wentOnLive ? null : record.importId(),
                record.knowsAnswers() || !conversation.isEmpty(),
                record.knowsEndings() || wentOnLive,
                record.unknownBecause());
    }

    /** Imported messages carry no endings; a live case will get one from us. */
    private static Observation ofThread(Conversation conversation) {
        return new Observation(conversation.importedBy().orElse(null), null, true, conversation.isLive(), null);
    }
}
