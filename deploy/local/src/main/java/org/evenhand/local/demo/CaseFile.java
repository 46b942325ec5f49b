package org.evenhand.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The case records of the demo, with the columns of the preset `cases`; what was said stands in the messages. */
final class CaseFile implements Closeable {

    private final CsvWriter csv;

    CaseFile(Path file) throws IOException {
        csv = CsvGzip.open(file);
        csv.writeRecord(
                "case_id",
                "customer_id",
                "channel",
                "visibility",
                "topic",
                "severity",
                "language",
                "followers",
                "opened_at",
                "first_answer",
                "resolved",
                "resolution_kind",
                "abandoned",
                "went_public",
                "transfers",
                "compensation",
                "reopened",
                "value_tier",
                "observation_end",
                "brand",
                "source",
                "touchpoint",
                "text",
                "entered_at");
    }

    void write(DemoCase demoCase) {
        Course course = demoCase.course();
        Customer customer = demoCase.customer();
        OptionalInt followers = demoCase.followers();
        csv.writeRecord(
                demoCase.id(),
                customer.id(),
                demoCase.door().channel,
                demoCase.door().audience.word(),
                demoCase.topic().path,
                demoCase.severity().word,
                customer.language().code,
                followers.isPresent() ? Integer.toString(followers.getAsInt()) : "",
                CsvGzip.time(course.openedAt()),
                CsvGzip.time(course.answeredAt()),
                course.ending().resolved() ? CsvGzip.time(course.endedAt()) : "",
                course.ending().resolutionKind,
                course.abandoned() ? CsvGzip.time(course.endedAt()) : "",
                CsvGzip.time(course.wentPublicAt()),
                Integer.toString(demoCase.transfers()),
                demoCase.compensationCents() == 0 ? "" : Spelling.cents(demoCase.compensationCents()),
                CsvGzip.time(course.reopenedAt()),
                customer.valueTier(),
                CsvGzip.time(course.observedUntil()),
                Truth.BRAND,
                demoCase.door().source,
                demoCase.touchpoint(),
                "",
                "");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
