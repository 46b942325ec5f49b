package org.evenhand.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;

/** A row of the message file as a reader sees it who knows nothing of how it was made. */
record MessageRow(
        String channel,
        String account,
        String externalId,
        boolean inbound,
        String audience,
        String author,
        boolean automatic,
        String customer,
        String caseId,
        String thread,
        String inReplyTo,
        String language,
        String text,
        Instant time) {

    static MessageRow of(NamedCsvRecord row) {
        return new MessageRow(
                row.getField("channel"),
                row.getField("account"),
                row.getField("external_id"),
                row.getField("direction").equals("inbound"),
                row.getField("audience"),
                row.getField("author"),
                row.getField("author_kind").equals("automatic"),
                row.getField("customer_id"),
                row.getField("case_id"),
                row.getField("thread"),
                row.getField("in_reply_to"),
                row.getField("language"),
                row.getField("text"),
                Instant.parse(row.getField("time")));
    }

    boolean answer() {
        return !inbound && !automatic && !audience.equals("internal");
    }

    boolean publicReply() {
        return answer() && audience.equals("public");
    }
}
