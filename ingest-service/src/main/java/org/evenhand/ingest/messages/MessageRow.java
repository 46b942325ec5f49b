package org.evenhand.ingest.messages;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;

/** A message as a row of its table. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MessageRow(
        UUID threadId,
        UUID id,
        UUID accountId,
        String externalId,
        Direction direction,
        Audience audience,
        String author,
        Author.Kind authorKind,
        String authorName,
        Long authorReach,
        String customerReference,
        String caseReference,
        String thread,
        String inReplyTo,
        String language,
        String text,
        Instant sentAt) {

    static MessageRow of(Message message) {
        return new MessageRow(
                message.threadId(),
                message.id(),
                message.account(),
                message.externalId(),
                message.direction(),
                message.audience(),
                message.author().externalId(),
                message.author().kind(),
                message.author().name(),
                message.author().reach(),
                message.customerId(),
                message.caseId(),
                message.thread(),
                message.inReplyTo(),
                message.language(),
                message.text(),
                message.time());
    }
}
