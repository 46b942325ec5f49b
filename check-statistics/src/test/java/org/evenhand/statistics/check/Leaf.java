package org.evenhand.statistics.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A number or a {@code null} somewhere in a file.
 *
 * @param path where in its test, as differences name it
 */
record Leaf(String file, String test, String path, JsonNode parent, String key, int index) {

    /** All below a node. */
    static List<Leaf> below(String file, String test, JsonNode node) {
        List<Leaf> leaves = new ArrayList<>();
        collect(file, test, "", node, leaves);
        return leaves;
    }

    private static void collect(String file, String test, String path, JsonNode node, List<Leaf> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> add(
                            new Leaf(
                                    file,
                                    test,
                                    path.isEmpty() ? each.getKey() : path + "." + each.getKey(),
                                    node,
                                    each.getKey(),
                                    -1),
                            leaves));
        } else {
            for (int i = 0; i < node.size(); i++) {
                add(new Leaf(file, test, path + "[" + i + "]", node, null, i), leaves);
            }
        }
    }

    private static void add(Leaf leaf, List<Leaf> leaves) {
        if (leaf.value().isContainerNode()) {
            collect(leaf.file, leaf.test, leaf.path, leaf.value(), leaves);
        } else if (leaf.value().isNumber() || leaf.value().isNull()) {
            leaves.add(leaf);
        }
    }

    JsonNode value() {
        return key == null ? parent.get(index) : parent.get(key);
    }

    void set(JsonNode value) {
        if (key == null) {
            ((ArrayNode) parent).set(index, value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    /** A number for {@code null}, one more for a count, a little more for other numbers. */
    void alter() {
        JsonNode value = value();
        if (value.isNull()) {
            set(new DoubleNode(0.5));
        } else if (value.isIntegralNumber()) {
            set(new LongNode(value.longValue() + 1));
        } else {
            set(new DoubleNode(value.doubleValue() * (1 + 1e-4)));
        }
    }

    void blank() {
        set(NullNode.instance);
    }

    String place() {
        return file + " " + test + " " + path;
    }
}
