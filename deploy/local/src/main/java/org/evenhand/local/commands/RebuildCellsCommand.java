package org.evenhand.local.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.reports.Numbers;
import picocli.CommandLine.Command;

/** Makes the cells, from which pages are answered at once, anew from the facts. */
@Command(
        name = "rebuild-cells",
        description =
                "Count anew what the pages are made of, while everything goes on; the numbers stay what they are.")
public final class RebuildCellsCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Connection.open(Home.fromSystemProperties(), Remarks.onStandardError())
                .post("/api/reports/cells/rebuild")
                .orFail()
                .json()
                .forEach(rebuilt -> System.out.println(line(rebuilt)));
        return 0;
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
