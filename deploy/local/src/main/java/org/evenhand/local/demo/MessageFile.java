package org.evenhand.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The messages of the demo, with the columns of the preset `messages`. */
final class MessageFile implements Closeable {

    private final CsvWriter csv;

    MessageFile(Path file) throws IOException {
        csv = CsvGzip.open(file);
        csv.writeRecord(
                "brand",
                "channel",
                "account",
                "external_id",
                "direction",
                "audience",
                "author",
                "author_kind",
                "author_name",
                "reach",
                "customer_id",
                "case_id",
                "thread",
                "in_reply_to",
                "language",
                "text",
                "time");
    }

    void write(Message message) {
        Author author = message.author();
        csv.writeRecord(
                Truth.BRAND,
                message.account().door().channel,
                message.account().handle(),
                message.externalId(),
                message.direction().name().toLowerCase(Locale.ROOT),
                message.audience().word(),
                author.identity(),
                author.automatic() ? "automatic" : "person",
                author.name(),
                author.reach().isPresent() ? Integer.toString(author.reach().getAsInt()) : "",
                author.customerId(),
                message.caseId(),
                message.thread(),
                message.inReplyTo(),
                message.language(),
                message.text(),
                CsvGzip.time(message.time()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
