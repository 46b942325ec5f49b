package org.evenhand.bench;

import java.time.Instant;

/** One generated message, before it takes the form of a row or of a request. */
record Utterance(
        String channel,
        String account,
        String externalId,
        boolean inbound,
        String audience,
        String author,
        String authorName,
        Long reach,
        String thread,
        String text,
        Instant time) {

    String direction() {
        return inbound ? "inbound" : "outbound";
    }
}
