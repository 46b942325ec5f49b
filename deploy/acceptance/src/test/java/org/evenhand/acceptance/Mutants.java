package org.evenhand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.acceptance.RawHttp.Request;

/** Requests that fit an operation, with something wrong in them; the same for the same seed. */
class Mutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    private final Random random;

    Mutants(long seed) {
        this.random = new Random(seed);
    }

    Request of(Operation operation, String token) {
        String type = operation.mediaTypes().isEmpty() ? null : oneOf(operation.mediaTypes());
        byte[] body = type == null ? new byte[0] : body(operation, type);
        List<String> headers = new ArrayList<>(List.of("Authorization: Bearer " + token));
        if (chance(15)) {
            headers.add(oneOf(Nonsense.HEADERS));
        }
        if (type != null && headers.stream().noneMatch(header -> header.startsWith("Content-Type"))) {
            headers.add("Content-Type: " + type);
        }
        String method = chance(5)
                ? oneOf(List.of("PATCH", "DELETE", "OPTIONS", "HEAD", "POST", "PUT", "GET", "BREW"))
                : operation.method();
        if (method.equals("GET") && chance(2)) {
            body = Nonsense.MEGABYTE.getBytes(StandardCharsets.US_ASCII);
        }
        return new Request(method, path(operation) + query(operation), headers, body);
    }

    private String path(Operation operation) {
        return PLACE.matcher(operation.path()).replaceAll(place -> Matcher.quoteReplacement(id()));
    }

    private String id() {
        return chance(50)
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : oneOf(Nonsense.IN_ADDRESSES).replaceAll("[^\\x21-\\x7e]|/", "");
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (String name : operation.queryParameters()) {
            if (chance(40)) {
                // Long polling is not what is tried here.
                String value = name.equals("timeout")
                        ? oneOf(List.of("0", "x", "-1", "99999999999"))
                        : oneOf(Nonsense.IN_ADDRESSES);
                pairs.add(name + "=" + value.replace(" ", "%20"));
            }
        }
        if (operation.path().equals("/api/imports") && operation.method().equals("POST")) {
            pairs.add("preset=" + oneOf(List.of("cases", "messages", "kansas-city-311", "airline-tweets", "no-such")));
            pairs.add("dryRun=" + oneOf(List.of("true", "true", "false", "perhaps")));
        }
        if (chance(10)) {
            pairs.add(oneOf(Nonsense.IN_ADDRESSES).replace(" ", "%20") + "="
                    + oneOf(Nonsense.IN_ADDRESSES).replace(" ", "%20"));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private byte[] body(Operation operation, String type) {
        return type.equals("application/json") ? json(operation, type) : oneOf(FreeText.ALL);
    }

    private byte[] json(Operation operation, String type) {
        JsonNode valid = valid(operation, operation.bodySchema(type), 0);
        if (chance(15)) {
            return oneOf(FreeText.NOT_JSON);
        }
        byte[] text = (chance(90) ? mutated(valid) : valid).toString().getBytes(StandardCharsets.UTF_8);
        if (chance(8)) {
            return Arrays.copyOf(text, random.nextInt(text.length + 1));
        }
        if (chance(8)) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        return text;
    }

    /** A value that the schema allows. */
    private JsonNode valid(Operation operation, JsonNode reference, int depth) {
        JsonNode schema = operation.resolved(reference);
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(field -> object.set(field.getKey(), valid(operation, field.getValue(), depth + 1)));
                yield object;
            }
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    array.add(valid(operation, schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer", "number" -> NODES.numberNode(random.nextInt(1_000));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default ->
                NODES.textNode(
                        switch (schema.path("format").asText()) {
                            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                            case "date-time" -> "2026-03-01T09:00:00Z";
                            default -> "word" + random.nextInt(50);
                        });
        };
    }

    /** Changes one place, anywhere. */
    private JsonNode mutated(JsonNode value) {
        if (value.isEmpty() || chance(20)) {
            return oneOf(Nonsense.IN_JSON);
        }
        JsonNode copy = value.deepCopy();
        if (copy instanceof ArrayNode array) {
            int place = random.nextInt(array.size());
            array.set(place, mutated(array.get(place)));
        } else if (copy instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = oneOf(names);
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("x" + name, oneOf(Nonsense.IN_JSON));
                case 2 -> object.set("__proto__", object.deepCopy());
                default -> object.set(name, mutated(object.get(name)));
            }
        }
        return copy;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
