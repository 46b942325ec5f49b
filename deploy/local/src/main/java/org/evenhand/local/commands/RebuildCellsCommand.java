package org.evenhand.local.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.evenhand.local.reports.Numbers;
import picocli.CommandLine.Command;

/** Makes the cells, from which pages are answered at once, anew from the facts. */
@Command(
        name = "rebuild-cells",
        description =
                "Count anew what the pages are made of, while everything goes on; the numbers stay what they are.")
public final class RebuildCellsCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Api api = Connection.open(Home.fromSystemProperties(), Remarks.onStandardError());
        JsonNode asked = api.post("/api/reports/cells/rebuild").orFail().json();
        Set<String> told = new HashSet<>();
        // It goes on also when nobody waits for it any longer.
        while (tellWhatIsDone(asked, told) < asked.size()) {
            Thread.sleep(PAUSE);
            asked = api.get("/api/reports/cells", Map.of()).orFail().json();
        }
        return 0;
    }

    private static int tellWhatIsDone(JsonNode brands, Set<String> told) {
        for (JsonNode each : brands) {
            if (each.path("rebuildAskedAt").isMissingNode()
                    && told.add(each.path("brand").asText())) {
                System.out.println(line(each));
            }
        }
        return told.size();
    }

    private static String line(JsonNode rebuilt) {
        long differed = rebuilt.path("differed").asLong();
        return "%s: %s"
                .formatted(
                        rebuilt.path("brand").asText(),
                        differed == 0
                                ? "counted anew; nothing was wrong"
                                : "counted anew; %s rows were wrong".formatted(Numbers.count(differed)));
    }
}
