package org.evenhand.ingest.messages;

import java.util.UUID;

/** A message with what is computed from it, each hash once. */
record Keyed(Message message, UUID id, UUID threadId, String digest) {

    static Keyed of(Message message) {
        return new Keyed(message, message.id(), message.threadId(), message.digest());
    }
}
