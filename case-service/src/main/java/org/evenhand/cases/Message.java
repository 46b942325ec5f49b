package org.evenhand.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * One utterance of a case, as far as it decides anything about the case.
 *
 * @param identityId the account of a customer who wrote it; null for our side and for authors without one
 * @param linkedCustomerId who that account is linked to at present
 * @param customerReference the company's own name of the customer, when the message came with it
 * @param importId the import it came with; null for a live one
 * @param publicReply the text, when a person of our side said it in public
 */
public record Message(
        UUID caseId,
        UUID id,
        String externalId,
        Instant sentAt,
        Channel channel,
        Direction direction,
        Audience audience,
        AuthorKind authorKind,
        UUID identityId,
        UUID linkedCustomerId,
        String customerReference,
        Long reach,
        String language,
        UUID importId,
        String publicReply) {

    boolean isLive() {
        return importId == null;
    }

    boolean isOfCustomer() {
        return direction == Direction.INBOUND && authorKind == AuthorKind.PERSON;
    }

    /** An automatic receipt answers nobody, and a note among colleagues is not read by the customer. */
    boolean answers() {
        return direction == Direction.OUTBOUND && authorKind == AuthorKind.PERSON && audience != Audience.INTERNAL;
    }
}
