package org.evenhand.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.local.reports.Numbers;

/** Says what was left out, noted and rejected, and why. */
final class Outcome {

    private Outcome() {}

    static List<String> lines(JsonNode outcome, int mostRejected) {
        List<String> lines = new ArrayList<>();
        countsByReason(outcome)
                .forEach((reason, count) -> lines.add("  left out: %s: %s".formatted(reason, Numbers.count(count))));
        for (JsonNode each : outcome.path("notes")) {
            lines.add("  note: %s: %s".formatted(each.path("note").asText(), Numbers.count(each.path("count"))));
        }
        int shown = 0;
        for (JsonNode each : outcome.path("rejectedRows")) {
            if (shown++ == mostRejected) {
                break;
            }
            lines.add("  rejected: line %d: %s"
                    .formatted(each.path("line").asLong(), each.path("reason").asText()));
        }
        long rejected = outcome.path("rejected").asLong();
        if (rejected > mostRejected) {
            lines.add("  rejected: and %s more".formatted(Numbers.count(rejected - mostRejected)));
        }
        return lines;
    }

    /** Over all channels and brands; the reports tell them apart. */
    private static Map<String, Long> countsByReason(JsonNode outcome) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode each : outcome.path("leftOut")) {
            counts.merge(each.path("reason").asText(), each.path("count").asLong(), Long::sum);
        }
        return counts;
    }
}
