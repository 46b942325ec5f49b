package org.evenhand.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.local.reports.Numbers;

/** The first rows of a file as they would be taken, and the counts of a dry run. */
record Preview(JsonNode answer) {

    private static final int WIDTH = 120;
    private static final int MOST_REJECTED_SHOWN = 20;

    String text() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (JsonNode row : answer.path("rows")) {
            text.append(wrapped("%3d  ".formatted(++number), fields(row)));
        }
        text.append("%n%s rows read, %s can be taken, %s rejected; nothing was stored%n"
                .formatted(
                        Numbers.count(answer.path("read")),
                        Numbers.count(answer.path("takeable")),
                        Numbers.count(answer.path("rejected"))));
        summary(answer.path("summary")).forEach(line -> text.append(line).append('\n'));
        Outcome.lines(answer, MOST_REJECTED_SHOWN)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The whole file at a glance: a column taken for another shows here first. */
    private static List<String> summary(JsonNode summary) {
        List<String> lines = new ArrayList<>();
        for (JsonNode each : summary.path("channels")) {
            lines.add("  channel code %s: %s, %s: %s cases"
                    .formatted(
                            each.path("source").asText().isEmpty()
                                    ? "(blank)"
                                    : "\"" + each.path("source").asText() + "\"",
                            each.path("channel").asText(),
                            each.path("audience").asText().equals("unknown")
                                    ? "audience unknown"
                                    : each.path("audience").asText(),
                            Numbers.count(each.path("cases"))));
        }
        if (!summary.path("channels").isEmpty()) {
            List<String> endings = new ArrayList<>();
            summary.path("endings")
                    .properties()
                    .forEach(ending -> endings.add(ending.getKey() + " " + Numbers.count(ending.getValue())));
            lines.add("  endings: " + (endings.isEmpty() ? "not in this file" : String.join(", ", endings)));
            lines.add("  answered: "
                    + (summary.path("answered").isNumber()
                            ? Numbers.count(summary.path("answered"))
                            : "not in this file"));
            lines.add("  opened from %s to %s"
                    .formatted(
                            summary.path("firstOpenedAt").asText(),
                            summary.path("lastOpenedAt").asText()));
        }
        List<String> unread = new ArrayList<>();
        summary.path("unreadColumns").forEach(column -> unread.add(column.asText()));
        if (!unread.isEmpty()) {
            lines.add("  columns that are not read: " + String.join(", ", unread));
        }
        return lines;
    }

    private static List<String> fields(JsonNode row) {
        List<String> fields = new ArrayList<>();
        collect("", row, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, List<String> fields) {
        node.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                collect(path + field.getKey() + ".", field.getValue(), fields);
            } else if (!field.getValue().asText("").isEmpty()
                    && !field.getValue().isNull()) {
                String value = field.getValue().asText().replaceAll("\\s+", " ");
                fields.add(path + field.getKey() + "=" + (value.length() > 80 ? value.substring(0, 79) + "…" : value));
            }
        });
    }

    private static String wrapped(String start, List<String> fields) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(start);
        for (String field : fields) {
            if (line.length() > start.length() && line.length() + field.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(start.length()));
            }
            line.append(field).append("  ");
        }
        return text.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
