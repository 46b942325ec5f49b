package org.evenhand.statistics.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.evenhand.statistics.check.comparison.Tally;

/**
 * A file of objects, or of lists of them, that hold inputs and results side by side.
 *
 * @param checks who computes what, by the name of the object
 * @param others names of objects that belong to other methods
 */
record ObjectFile(JsonNode root, Map<String, ObjectCheck> checks, List<String> others) {

    private static final String NOTE = "note";

    void compare(Tally tally) {
        checks.keySet().stream()
                .filter(name -> !root.has(name))
                .forEach(name -> OneTest.of(name, MissingNode.getInstance(), tally).compare(() -> null));
        root.properties().forEach(each -> compare(each.getKey(), each.getValue(), tally));
        List<String> left = others.stream().filter(root::has).toList();
        if (!left.isEmpty()) {
            tally.leaveOut(String.join(", ", left) + " belong to methods that are not checked here.");
        }
    }

    private void compare(String name, JsonNode value, Tally tally) {
        ObjectCheck check = checks.get(name);
        if (name.endsWith("_OPTIONAL")) {
            tally.leaveOut(name + " is optional.");
        } else if (check == null && !name.equals(NOTE) && !others.contains(name)) {
            tally.fail(name, "that we do not know this test", "that there are results");
        } else if (check != null && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                compare(name + "[" + i + "]", check, value.get(i), tally);
            }
        } else if (check != null) {
            compare(name, check, value, tally);
        }
    }

    private void compare(String id, ObjectCheck check, JsonNode value, Tally tally) {
        OneTest.of(id, value, tally)
                .compare(() -> check.recompute(new Inputs(id, value), new Inputs(tally.file(), root)));
    }
}
