package org.evenhand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.List;

/** What stands where something sensible should: in addresses, in headers, in JSON. */
class Nonsense {

    static final String MEGABYTE = "a".repeat(1_000_000);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Queries are shorter: HTTP itself ends at a few thousand characters. */
    static final List<String> IN_ADDRESSES = List.of(
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

    static final List<String> HEADERS = List.of(
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

    static final List<JsonNode> IN_JSON = List.of(
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
            NODES.numberNode(new BigInteger("9".repeat(400))),
            NODES.textNode("\ud83d\ude00"),
            NODES.arrayNode(),
            NODES.objectNode(),
            NODES.arrayNode().add(NODES.arrayNode()),
            NODES.objectNode().put("@class", "java.lang.Runtime"),
            NODES.textNode("[\"java.lang.Runtime\"]"),
            NODES.textNode("=cmd|' /C calc'!A0"),
            NODES.textNode("a".repeat(5_000)));

    private Nonsense() {}
}
