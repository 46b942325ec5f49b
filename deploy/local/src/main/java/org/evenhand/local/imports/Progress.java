package org.evenhand.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.evenhand.local.Remarks;
import org.evenhand.local.reports.Numbers;

/** Shows how far an import has come: one line that changes on a terminal, a line every five seconds elsewhere. */
final class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Remarks remarks;
    private final boolean onTerminal = Boolean.getBoolean("evenhand.terminal");
    private final long started = System.nanoTime();
    private long shown = started;

    Progress(Remarks remarks) {
        this.remarks = remarks;
    }

    void show(JsonNode state) {
        if (onTerminal) {
            remarks.rewrite(line(state, System.nanoTime()));
        } else if (System.nanoTime() - shown >= BETWEEN_LINES.toNanos()) {
            shown = System.nanoTime();
            remarks.say(line(state, shown));
        }
    }

    void end(JsonNode state) {
        if (onTerminal) {
            remarks.rewrite(line(state, System.nanoTime()));
        }
    }

    private String line(JsonNode state, long now) {
        long read = state.path("read").asLong();
        double seconds = Math.max(0.001, (now - started) / 1e9);
        String total = state.path("rows").isNumber() ? " of " + Numbers.count(state.path("rows")) : "";
        return "  %s: %s%s rows, %s rows/s, %s rejected"
                .formatted(
                        state.path("state").asText(),
                        Numbers.count(read),
                        total,
                        Numbers.count(Math.round(read / seconds)),
                        Numbers.count(state.path("rejected").asLong()));
    }
}
