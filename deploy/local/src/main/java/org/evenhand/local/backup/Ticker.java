package org.evenhand.local.backup;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.evenhand.local.Remarks;
import org.evenhand.local.reports.Numbers;

/** Shows how far long work has come: a line that changes on a terminal, a line every five seconds elsewhere. */
final class Ticker {

    private static final long ON_TERMINAL = Duration.ofMillis(200).toNanos();
    private static final long ELSEWHERE = Duration.ofSeconds(5).toNanos();

    private final Remarks remarks;
    private final boolean onTerminal = Boolean.getBoolean("evenhand.terminal");
    private long shown = System.nanoTime();

    Ticker(Remarks remarks) {
        this.remarks = remarks;
    }

    LongConsumer rowsOf(String what) {
        return rows -> show("  %s: %s rows".formatted(what, Numbers.count(rows)));
    }

    private void show(String line) {
        long now = System.nanoTime();
        if (now - shown < (onTerminal ? ON_TERMINAL : ELSEWHERE)) {
            return;
        }
        shown = now;
        if (onTerminal) {
            remarks.rewrite(line);
        } else {
            remarks.say(line);
        }
    }
}
