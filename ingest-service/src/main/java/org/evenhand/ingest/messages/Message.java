package org.evenhand.ingest.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.evenhand.kit.database.NameBasedId;

/**
 * One utterance in the normal form, whatever channel it came from.
 *
 * @param account the channel account where it arrived or from which it was sent
 * @param externalId the channel's own id; with the account it is unique for ever
 * @param thread the channel's id of the conversation; the message's own id when nothing is said
 * @param inReplyTo the external id of the message it answers, if any
 * @param customerId the company's own name of the customer over all channels, if it has one
 * @param caseId the company's own name of the case it belongs to, if it has one
 * @param time when the channel says it was sent
 */
public record Message(
        UUID account,
        String externalId,
        Direction direction,
        Audience audience,
        Author author,
        String customerId,
        String caseId,
        String thread,
        String inReplyTo,
        String language,
        String text,
        Instant time) {

    public Message {
        author = author == null ? new Author(null, null, null, null) : author;
        thread = thread == null ? externalId : thread;
    }

    UUID id() {
        return NameBasedId.of("message", account.toString(), externalId);
    }

    UUID threadId() {
        return NameBasedId.of("thread", account.toString(), thread);
    }

    /** The fingerprint of everything it says, to tell a repeat from a repeat with other content. */
    String digest() {
        try {
            // A record's components in their order; the separator cannot stand in a component, since NUL is refused.
            String all = String.join(
                    "\0",
                    Objects.toString(direction),
                    Objects.toString(audience),
                    Objects.toString(author),
                    Objects.toString(customerId),
                    Objects.toString(caseId),
                    thread,
                    Objects.toString(inReplyTo),
                    Objects.toString(language),
                    text,
                    time.toString());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
