package org.evenhand.statistics.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenhand.statistics.check.cases.Strata;

/**
 * What a test is told: its parameters, or the inputs beside its results.
 *
 * <p>A list of one may stand as the thing itself.
 */
public record Inputs(String name, JsonNode node) {

    public double number(String key) {
        return number(key, value(key));
    }

    public long count(String key) {
        return Math.round(number(key));
    }

    public double[] numbers(String key) {
        return entries(value(key)).mapToDouble(each -> number(key, each)).toArray();
    }

    public int[] kinds(String key) {
        return DoubleStream.of(numbers(key)).mapToInt(each -> (int) each).toArray();
    }

    public String text(String key) {
        return text(key, value(key));
    }

    /** Names of groups; numbers are names, too. */
    public List<String> texts(String key) {
        return entries(value(key)).map(each -> text(key, each)).toList();
    }

    /** Whether this is switched on; what is absent is not. */
    public boolean isTrue(String key) {
        return node.path(key).asBoolean();
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /** The strata named here, or those that belong to this test where none are named. */
    public Strata strata(String otherwise) {
        return Strata.named(node.has("strata") ? text("strata") : otherwise);
    }

    public Strata strata() {
        return Strata.named(text("strata"));
    }

    /** The objects in a list, each as inputs of its own. */
    public List<Inputs> list(String key) {
        return entries(value(key)).map(each -> new Inputs(name + "." + key, each)).toList();
    }

    public Inputs at(String key) {
        return new Inputs(name + "." + key, value(key));
    }

    private JsonNode value(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new Unusable("%s has no %s".formatted(name, key));
        }
        return value;
    }

    private double number(String key, JsonNode value) {
        if (!value.isNumber()) {
            throw new Unusable("%s.%s should be numbers and says %s".formatted(name, key, value));
        }
        return value.doubleValue();
    }

    private String text(String key, JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            throw new Unusable("%s.%s should be names and says %s".formatted(name, key, value));
        }
        return value.asText();
    }

    private static Stream<JsonNode> entries(JsonNode value) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }
}
