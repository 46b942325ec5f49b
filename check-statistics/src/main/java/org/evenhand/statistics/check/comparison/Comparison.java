package org.evenhand.statistics.check.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Holds what we computed in one test against what the file says there.
 *
 * <p>Every number and every {@code null} of the file is compared once, unless it is an input. What stands on one side only,
 * or has another shape, is one difference.
 */
public final class Comparison {

    private final Tally tally;
    private final String test;

    public Comparison(Tally tally, String test) {
        this.tally = tally;
        this.test = test;
    }

    public void compare(Recomputed ours, JsonNode expected) {
        compare("", ours, expected);
    }

    private void compare(String path, Recomputed ours, JsonNode expected) {
        switch (ours) {
            case Recomputed.Figure figure -> compareFigure(path, figure, expected);
            case Recomputed.Trap trap -> compareTrap(path, trap, expected);
            case Recomputed.Word word -> {
                tally.count();
                compareText(path, word.text(), expected);
            }
            case Recomputed.Label label -> compareText(path, label.text(), expected);
            case Recomputed.Listed list -> compareList(path, list, expected);
            case Figures figures -> compareNames(path, figures, expected);
            case Recomputed.Input _ -> {}
        }
    }

    private void compareFigure(String path, Recomputed.Figure ours, JsonNode expected) {
        tally.count();
        if (!ours.agreesWith(expected)) {
            differ(path, ours, expected);
        }
    }

    /** The file must give what comes of the fault, and we must not; a fault that changes nothing here proves nothing. */
    private void compareTrap(String path, Recomputed.Trap trap, JsonNode expected) {
        tally.count();
        if (trap.right().agreesWith(trap.faulty())) {
            tally.leaveOut("%s %s: is right here, although it is marked as WRONG.".formatted(test, path));
        } else if (trap.right().agreesWith(expected)) {
            tally.add(test, path, trap.right() + ", too", "that this is WRONG");
        } else if (!trap.faulty().agreesWith(expected)) {
            differ(path, trap, expected);
        }
    }

    private void compareText(String path, String ours, JsonNode expected) {
        if (!expected.asText().equals(ours) || expected.isContainerNode()) {
            differ(path, new Recomputed.Label(ours), expected);
        }
    }

    private void compareList(String path, Recomputed.Listed ours, JsonNode expected) {
        List<? extends Recomputed> entries = ours.entries();
        if (expected.isValueNode() && entries.size() == 1) {
            compare(path, entries.getFirst(), expected); // a list of one may stand as the thing itself
        } else if (!expected.isArray()) {
            differInShape(path, ours, expected);
        } else {
            for (int i = 0; i < Math.min(entries.size(), expected.size()); i++) {
                compare(path + "[" + i + "]", entries.get(i), expected.get(i));
            }
            for (int i = entries.size(); i < expected.size(); i++) {
                differInShape(path + "[" + i + "]", "nothing", expected.get(i));
            }
            for (int i = expected.size(); i < entries.size(); i++) {
                differInShape(path + "[" + i + "]", entries.get(i), null);
            }
        }
    }

    private void compareNames(String path, Figures ours, JsonNode expected) {
        if (!expected.isObject()) {
            differInShape(path, ours, expected);
            return;
        }
        for (Map.Entry<String, Recomputed> each : ours.byName().entrySet()) {
            String inside = inside(path, each.getKey());
            if (expected.has(each.getKey())) {
                compare(inside, each.getValue(), expected.get(each.getKey()));
            } else {
                differInShape(inside, each.getValue(), null);
            }
        }
        expected.properties().stream()
                .filter(each -> !ours.byName().containsKey(each.getKey()))
                .forEach(each -> unknown(inside(path, each.getKey()), each.getValue()));
    }

    private void unknown(String path, JsonNode expected) {
        if (path.endsWith("_OPTIONAL")) {
            tally.leaveOut(test + " " + path + ": is optional and not computed.");
        } else {
            differInShape(path, "nothing", expected);
        }
    }

    private void differInShape(String path, Object ours, JsonNode expected) {
        tally.count();
        differ(path, ours, expected);
    }

    private void differ(String path, Object ours, JsonNode expected) {
        tally.add(test, path, shortened(ours.toString()), expected == null ? "nothing" : shortened(expected.toString()));
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + " ...";
    }
}
