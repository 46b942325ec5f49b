package org.evenhand.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.evenhand.local.Failure;
import org.evenhand.local.Part;

/** case-service and insight-service, which read what ingest-service stores and share its machine. */
record Readers(Product product) {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    // The second part of an event's id is its position in its lane.
    private static final String READ =
            "select coalesce(sum(cast(split_part(last_event_id, ':', 2) as bigint)), 0) from feed_cursor";

    /** Holds both still, as a debugger would; their connections stay open. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        for (Part part : List.of(Part.CASE, Part.INSIGHT)) {
            int code = new ProcessBuilder(
                            "kill",
                            "-" + name,
                            Long.toString(product.process(part).pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new Failure(part.label() + " cannot be sent the signal " + name + ".");
            }
        }
    }

    /** Waits until everything that was stored has reached insight-service. */
    void awaitCaughtUp() throws IOException, SQLException, InterruptedException {
        awaitRead(Part.INGEST, Part.CASE);
        awaitRead(Part.CASE, Part.INSIGHT);
    }

    private void awaitRead(Part provider, Part reader) throws IOException, SQLException, InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        long end = numberOf(provider, "select sum(position) from journal_head");
        while (numberOf(reader, READ) < end) {
            if (System.nanoTime() > giveUpAt) {
                throw new Failure(reader.label() + " does not catch up.");
            }
            Thread.sleep(20);
        }
    }

    private long numberOf(Part part, String query) throws IOException, SQLException {
        return Long.parseLong(product.ask(part, query));
    }
}
