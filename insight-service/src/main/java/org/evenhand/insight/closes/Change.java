package org.evenhand.insight.closes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number or a word of an answer that is another one now.
 *
 * @param figure where it stands in the answer
 * @param closed what it was when the week was closed; null if it was not there
 * @param now what it is now; null if it is no longer there
 */
public record Change(
        String figure,
        @Schema(implementation = Object.class) JsonNode closed,
        @Schema(implementation = Object.class) JsonNode now) {

    /** All that differs between two answers. */
    static List<Change> between(JsonNode closed, JsonNode now) {
        List<Change> changes = new ArrayList<>();
        collect("", closed, now, changes);
        return changes;
    }

    private static void collect(String at, JsonNode closed, JsonNode now, List<Change> changes) {
        if (closed.isObject() && now.isObject()) {
            Set<String> fields = new TreeSet<>();
            closed.fieldNames().forEachRemaining(fields::add);
            now.fieldNames().forEachRemaining(fields::add);
            fields.stream()
                    .filter(field -> !isNewPart(closed, now, field))
                    .forEach(field -> collect(at + "/" + field, closed.path(field), now.path(field), changes));
        } else if (closed.isArray() && now.isArray()) {
            for (int place = 0; place < Math.max(closed.size(), now.size()); place++) {
                collect(at + "/" + place, closed.path(place), now.path(place), changes);
            }
        } else if (!isSame(closed, now)) {
            changes.add(new Change(at, told(closed), told(now)));
        }
    }

    /** A whole part of which answers did not speak yet when the week was closed. */
    private static boolean isNewPart(JsonNode closed, JsonNode now, String field) {
        return !closed.has(field) && now.path(field).isObject();
    }

    private static boolean isSame(JsonNode closed, JsonNode now) {
        return closed.isNumber() && now.isNumber()
                ? closed.decimalValue().compareTo(now.decimalValue()) == 0
                : told(closed) == null ? told(now) == null : closed.equals(now);
    }

    private static JsonNode told(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }
}
