package org.evenhand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.evenhand.acceptance.RawHttp.Request;

/** Requests that fit an operation, with something wrong in them; the same for the same seed. */
class Mutants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MEGABYTE = "a".repeat(1_000_000);

    /** Queries are shorter: HTTP itself ends at a few thousand characters. */
    private static final List<String> VALUES = List.of(
            "",
            "x",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "null",
            "true",
            "[]",
            "{}",
            "2026-02-30",
            "2026-03-01",
            "+1000000000-12-31T23:59:59Z",
            "9999-12-31",
            "2026-03-01T09:00:00Z",
            "-999999999-01-01",
            "0000-00-00",
            "1:2:3",
            "00000000-0000-0000-0000-000000000000:1:00000000-0000-0000-0000-000000000000",
            "%00",
            "%C3%28",
            "%FF%FE",
            "%",
            "%zz",
            "%ed%a0%80",
            "%F0%9F%98%80",
            "'%20or%201=1--",
            "%27;drop%20table%20x",
            "a%0d%0aX:%20y",
            "%25s%25n",
            "../../etc/passwd",
            "${jndi:x}",
            "<script>",
            "a&a=b",
            "a".repeat(3_000),
            "%E2%80%AE",
            "__proto__",
            ":state");

    private static final List<String> HEADERS = List.of(
            "Accept: image/png",
            "Accept: ;;;,",
            "Accept: text/html",
            "Accept: */*;q=x",
            "Content-Encoding: gzip",
            "Content-Type: ;",
            "Content-Type: application/json; charset=klingon",
            "Content-Type: text/html",
            "Content-Type: multipart/form-data",
            "Content-Type: application/x-www-form-urlencoded",
            "Accept-Language: \u00ff",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-Host: evil.example",
            "Range: bytes=0-1",
            "If-Match: *",
            "Content-Type: application/json",
            "Content-Type: application/xml",
            "Expect: 200-maybe",
            "Cookie: evenhand=x");

    private final Random random;

    Mutants(long seed) {
        this.random = new Random(seed);
    }

    Request of(Operation operation, String token) {
        String type = operation.mediaTypes().isEmpty() ? null : oneOf(operation.mediaTypes());
        byte[] body = type == null ? new byte[0] : body(operation, type);
        List<String> headers = new ArrayList<>(List.of("Authorization: Bearer " + token));
        if (chance(15)) {
            headers.add(oneOf(HEADERS));
        }
        if (type != null && headers.stream().noneMatch(header -> header.startsWith("Content-Type"))) {
            headers.add("Content-Type: " + type);
        }
        String method = chance(5)
                ? oneOf(List.of("PATCH", "DELETE", "OPTIONS", "HEAD", "POST", "PUT", "GET", "BREW"))
                : operation.method();
        if (method.equals("GET") && chance(2)) {
            body = MEGABYTE.getBytes(StandardCharsets.US_ASCII);
        }
        return new Request(method, path(operation) + query(operation), headers, body);
    }

    private String path(Operation operation) {
        String path = operation.path();
        while (path.contains("{")) {
            String value = chance(50)
                    ? new UUID(random.nextLong(), random.nextLong()).toString()
                    : oneOf(VALUES).replace("/", "");
            path = path.replaceFirst(
                    "\\{[^}]+}",
                    value.replaceAll("[^\\x21-\\x7e]", "").replace("\\", "\\\\").replace("$", "\\$"));
        }
        return path;
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (String name : operation.queryParameters()) {
            if (chance(40)) {
                // Long polling is not what is tried here.
                String value = name.equals("timeout") ? oneOf(List.of("0", "x", "-1", "99999999999")) : oneOf(VALUES);
                pairs.add(name + "=" + value.replace(" ", "%20"));
            }
        }
        if (operation.path().equals("/api/imports") && operation.method().equals("POST")) {
            pairs.add("preset=" + oneOf(List.of("cases", "messages", "kansas-city-311", "airline-tweets", "no-such")));
            pairs.add("dryRun=" + oneOf(List.of("true", "true", "false", "perhaps")));
        }
        if (chance(10)) {
            pairs.add(oneOf(VALUES).replace(" ", "%20") + "=" + oneOf(VALUES).replace(" ", "%20"));
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
            return oneOf(WRONG);
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
                case 1 -> object.set("x" + name, oneOf(WRONG));
                case 2 -> object.set("__proto__", object.deepCopy());
                default -> object.set(name, mutated(object.get(name)));
            }
        }
        return copy;
    }

    private static final List<JsonNode> WRONG = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(-1),
            NODES.numberNode(1e300),
            NODES.textNode(""),
            NODES.textNode(" "),
            NODES.textNode("\u0000"),
            NODES.textNode("a\u0000b"),
            NODES.textNode("\ud800"),
            NODES.textNode(MEGABYTE),
            NODES.textNode("\u202e\ufeff\u2028"),
            NODES.textNode("'; drop table message; --"),
            NODES.textNode("${x} #{y} {{z}} %s"),
            NODES.textNode("9999-99-99T99:99:99Z"),
            NODES.textNode("+1000000000-01-01T00:00:00Z"),
            NODES.textNode("-999999999-01-01T00:00:00Z"),
            NODES.textNode("1e999"),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(new java.math.BigInteger("9".repeat(400))),
            NODES.textNode("\ud83d\ude00"),
            NODES.arrayNode(),
            NODES.objectNode(),
            NODES.arrayNode().add(NODES.arrayNode()),
            NODES.objectNode().put("@class", "java.lang.Runtime"),
            NODES.textNode("[\"java.lang.Runtime\"]"),
            NODES.textNode("=cmd|' /C calc'!A0"),
            NODES.textNode("a".repeat(5_000)));

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
