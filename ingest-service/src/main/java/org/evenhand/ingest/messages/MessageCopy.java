package org.evenhand.ingest.messages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Messages as rows for COPY, which costs less than half of an insert from JSON. */
class MessageCopy {

    private static final String COPY = """
        copy message (thread_id, id, account_id, external_id, direction, audience, author, author_kind, author_name,
            author_reach, customer_reference, case_reference, thread, in_reply_to, language, text, sent_at,
            received_at, import_id, version) from stdin
        """;
    private static final int ABOUT = 600;

    private final StringBuilder rows;

    private MessageCopy(int messages) {
        rows = new StringBuilder(messages * ABOUT);
    }

    /** Stores messages that nobody stored before, in the transaction of the handle. */
    static void store(Handle handle, Collection<Versioned> messages, Instant receivedAt, UUID importId) {
        MessageCopy copy = new MessageCopy(messages.size());
        messages.forEach(message -> copy.add(message, receivedAt, importId));
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new StringReader(copy.rows.toString()));
        } catch (SQLException refused) {
            throw new IllegalStateException("The database did not take these messages.", refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void add(Versioned versioned, Instant receivedAt, UUID importId) {
        Keyed keyed = versioned.keyed();
        Message message = keyed.message();
        Author author = message.author();
        cell(keyed.threadId());
        cell(keyed.id());
        cell(message.account());
        cell(message.externalId());
        cell(word(message.direction()));
        cell(word(message.audience()));
        cell(author.externalId());
        cell(word(author.kind()));
        cell(author.name());
        cell(author.reach());
        cell(message.customerId());
        cell(message.caseId());
        cell(message.thread());
        cell(message.inReplyTo());
        cell(message.language());
        cell(message.text());
        cell(message.time());
        cell(receivedAt);
        cell(importId);
        cell(versioned.version());
        rows.setCharAt(rows.length() - 1, '\n');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void cell(Object value) {
        if (value == null) {
            rows.append("\\N");
        } else {
            escaped(value.toString());
        }
        rows.append('\t');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(next);
            }
        }
    }
}
