package org.evenhand.local.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.api.Answer;
import org.evenhand.local.api.Api;
import org.evenhand.local.reports.Numbers;
import org.evenhand.local.secrets.Secrets;

/** Tells for which brands cells are not what the facts say, as the nightly comparison found, and which are counted anew. */
final class DifferingCells {

    private DifferingCells() {}

    /** Nothing to say also when insight-service does not answer, which its own line tells. */
    static List<String> at(String origin, Home home) throws IOException {
        Api api = new Api(origin, new Secrets(home.secrets()).token(), Duration.ZERO);
        List<String> lines = new ArrayList<>();
        try {
            Answer answer = api.get("/api/reports/cells", Map.of());
            if (answer.isGood()) {
                answer.json().forEach(comparison -> add(lines, comparison));
            }
        } catch (Failure away) {
            lines.clear();
        }
        return lines;
    }

    private static void add(List<String> lines, JsonNode comparison) {
        if (comparison.hasNonNull("rebuildAskedAt")) {
            lines.add("  insight-service counts the cells of %s anew, as asked at %s."
                    .formatted(
                            comparison.path("brand").asText(),
                            comparison.path("rebuildAskedAt").asText()));
            return;
        }
        long differing = comparison.path("differing").asLong();
        if (differing > 0) {
            lines.add(
                    "  ! insight-service counts %s wrongly in %s cells, as it found at %s: run ./evenhand rebuild-cells. Reports are right, and slower."
                            .formatted(
                                    comparison.path("brand").asText(),
                                    Numbers.count(differing),
                                    comparison.path("comparedAt").asText()));
        }
    }
}
