package org.evenhand.cases.intake;

import java.time.Instant;
import java.util.UUID;
import org.evenhand.cases.Audience;
import org.evenhand.cases.AuthorKind;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Direction;
import org.evenhand.cases.customers.Identity;

/** A message as a row of its table. */
record MessageRow(
        UUID caseId,
        UUID messageId,
        String externalId,
        Channel channel,
        String account,
        Direction direction,
        Audience audience,
        AuthorKind authorKind,
        String authorName,
        UUID identityId,
        String customerReference,
        Long reach,
        String language,
        String text,
        Instant sentAt,
        UUID importId,
        long version,
        int epoch) {

    static MessageRow of(MessageReceived message, int epoch) {
        return new MessageRow(
                message.caseUuid(),
                message.id(),
                message.externalId(),
                message.account().channel(),
                message.account().handle(),
                message.direction(),
                message.audience(),
                message.author().kind(),
                message.author().name(),
                message.identity().map(Identity::id).orElse(null),
                message.customerId(),
                message.author().reach(),
                message.language(),
                message.text(),
                message.time(),
                message.importId(),
                message.version(),
                epoch);
    }
}
