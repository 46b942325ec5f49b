package org.evenhand.local.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.evenhand.local.imports.TakeBack;
import org.evenhand.local.reports.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an import back, or lists the imports there are. */
@Command(
        name = "take-back",
        description = "Take an import back, also while it runs: the reports are then as if it had never been.")
public final class TakeBackCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "IMPORT-ID",
            arity = "0..1",
            description = "The id that ./evenhand import shows; without it, the imports are listed.")
    private UUID id;

    @Override
    public Integer call() throws IOException {
        Remarks remarks = Remarks.onStandardError();
        Api api = Connection.open(Home.fromSystemProperties(), remarks);
        if (id == null) {
            api.get("/api/imports", Map.of()).orFail().json().forEach(one -> System.out.println(line(one)));
        } else {
            System.out.println(new TakeBack(id).run(api, remarks));
        }
        return 0;
    }

    private static String line(JsonNode one) {
        List<String> brands = new ArrayList<>();
        one.path("brands").forEach(brand -> brands.add(brand.asText()));
        return "%s  %s  %-11s  %s as %s, %s rows taken  %s"
                .formatted(
                        one.path("id").asText(),
                        one.path("startedAt").asText(),
                        one.path("state").asText(),
                        one.path("file").asText(),
                        one.path("preset").asText(),
                        Numbers.count(one.path("taken").asLong()),
                        String.join(", ", brands));
    }
}
