package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Prints what came of the cases, and how many were not answered in time, where a source says this. */
final class Outcomes {

    private Outcomes() {}

    static String text(JsonNode outcomes) {
        return untimely(outcomes.path("channels")) + whatCame(outcomes.path("channels"));
    }

    private static String untimely(JsonNode channels) {
        TextTable table = new TextTable()
                .left("channel")
                .left("source")
                .right("cases")
                .right("not in time")
                .right("%");
        boolean any = false;
        for (JsonNode channel : channels) {
            JsonNode untimely = channel.path("untimely");
            if (untimely.isObject()) {
                any = true;
                table.row(List.of(
                        channel.path("channel").asText(),
                        channel.path("source").asText(""),
                        Numbers.count(untimely.path("of")),
                        Numbers.count(untimely.path("cases")),
                        Numbers.percentWithInterval(untimely)));
            }
        }
        return any ? "%nNot answered in time, as the source says (95 %% intervals)%n%s".formatted(table.text()) : "";
    }

    private static String whatCame(JsonNode channels) {
        TextTable table = new TextTable()
                .left("channel")
                .left("source")
                .left("outcome")
                .right("cases")
                .right("%");
        boolean any = false;
        for (JsonNode channel : channels) {
            for (JsonNode outcome : channel.path("outcomes")) {
                JsonNode part = outcome.path("part");
                if (part.path("cases").asLong() > 0) {
                    any = true;
                    table.row(List.of(
                            channel.path("channel").asText(),
                            channel.path("source").asText(""),
                            outcome.path("outcome").asText("all other outcomes"),
                            Numbers.count(part.path("cases")),
                            Numbers.percentWithInterval(part)));
                }
            }
        }
        return any ? "%nWhat came of them, in the source's words (95 %% intervals)%n%s".formatted(table.text()) : "";
    }
}
