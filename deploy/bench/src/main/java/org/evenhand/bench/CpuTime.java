package org.evenhand.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.local.Part;

/** How much of the processors each part has used so far: what a busy machine distorts least. */
record CpuTime(Map<String, Duration> byProcess) {

    static CpuTime now(Product product) throws IOException {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            used.put(part.label(), of(product.process(part)));
        }
        // A backend that ended takes its time with it; the services keep theirs open.
        used.put(
                "PostgreSQL",
                Stream.concat(Stream.of(product.postgres()), product.postgres().descendants())
                        .map(CpuTime::of)
                        .reduce(Duration.ZERO, Duration::plus));
        return new CpuTime(used);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was used since an earlier moment, for each of so many messages. */
    String eachSince(CpuTime before, long messages) {
        return byProcess.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.0f",
                        entry.getKey(),
                        entry.getValue()
                                        .minus(before.byProcess.get(entry.getKey()))
                                        .toNanos()
                                / 1e3
                                / messages))
                .collect(Collectors.joining(", ", "", " microseconds of processor time a message"));
    }
}
