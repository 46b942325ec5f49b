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
        Outcome.lines(answer, MOST_REJECTED_SHOWN)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
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
