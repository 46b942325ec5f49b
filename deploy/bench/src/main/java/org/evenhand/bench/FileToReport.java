package org.evenhand.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.imports.FileImport;
import org.postgresql.PGConnection;

/** (a) A file of messages from handing it in until insight-service has counted it, beside COPY of the same messages. */
record FileToReport(Product product, long messages, Remarks remarks) {

    private static final long WARM_UP = 10_000;
    private static final double AIM = 0.1;

    Figure measure() throws IOException, SQLException {
        MessageFiles small = MessageFiles.write(product.files(), "bench-warm-up", Math.min(messages, WARM_UP));
        copy(small);
        take(small);
        MessageFiles files = MessageFiles.write(product.files(), "bench-file", messages);
        double before = messages / copy(files);
        CpuTime used = CpuTime.now(product);
        double taken = messages / take(files);
        String each = CpuTime.now(product).eachSince(used, messages);
        remarks.say("(a) " + each);
        // On both sides of it, so that a machine that is busy for a while slows down both.
        double after = messages / copy(files);
        return new Figure(
                "(a) %,d messages, file to report".formatted(messages),
                taken,
                "COPY",
                2 / (1 / before + 1 / after),
                AIM,
                each);
    }

    private double copy(MessageFiles files) throws IOException, SQLException {
        product.tell(Part.INGEST, "truncate message");
        long begun = System.nanoTime();
        try (Connection connection = product.connect(Part.INGEST);
                Reader rows = Files.newBufferedReader(files.forCopy())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(MessageFiles.COPY, rows);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        product.tell(Part.INGEST, "truncate message");
        return seconds;
    }

    private double take(MessageFiles files) throws IOException {
        return new FileImport(files.forImport(), "messages", null, null)
                        .run(product.api(), remarks)
                        .fileToReport()
                        .toNanos()
                / 1e9;
    }
}
