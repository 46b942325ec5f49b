package org.evenhand.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Bodies that are no JSON at all, or JSON that is meant badly; files and presets that are no files and presets. */
class FreeText {

    static final List<byte[]> NOT_JSON = bytes(
            "",
            " ",
            "{",
            "[",
            "null",
            "1",
            "\"x\"",
            "[1,2]",
            "[[]]",
            "[null]",
            "{}",
            "[{}]",
            "{\"a\":1,\"a\":2}",
            "NaN",
            "[1e999999999]",
            "\u00ff\u00fe{}",
            "\u00ef\u00bb\u00bf[]",
            "\u00c3(",
            "[\"\u00ed\u00a0\u0080\"]",
            "{'a':1}",
            "[{\"text\":\"\u0000\"}]",
            "<a/>",
            "[".repeat(100_000),
            "{\"a\":".repeat(5_000),
            "[{\"author\":".repeat(2_000),
            "\"" + "a".repeat(1_000_000),
            "[" + "1,".repeat(200_000) + "1]",
            "[" + "{},".repeat(2_000) + "{}]",
            "[" + "9".repeat(1_000_000) + "]",
            "{\"" + "k".repeat(1_000_000) + "\":1}");

    private static final List<byte[]> NOT_A_FILE = bytes(
            "case_id,channel\n",
            "case_id\n\u0000\n",
            "\u001f\u008b",
            "\u001f\u008bbroken gzip",
            "\"never closed\n" + "x\n".repeat(1_000),
            "a".repeat(1_000_000),
            ",".repeat(200_000) + "\n",
            "case_id,case_id\n1,2\n",
            "\u00ef\u00bb\u00bfcase_id,channel,opened_at\n1,x,y\n",
            "case_id,channel,opened_at,brand\n1,email,2026-13-45,acme\n2,pigeon,2026-03-01T00:00:00Z,acme\n",
            "brand,channel,account,external_id,direction,audience,author,author_kind,text,time\n"
                    + "acme,email,help,1,inbound,private,ada,person,=1+1,2026-03-01T00:00:00Z\n"
                    + "acme,email,help,2,sideways,private,ada,person,x,2026-03-01T00:00:00Z\n",
            "a: &a [x]\n"
                    + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n"
                    + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                    + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\n"
                    + "e: &e [*d,*d,*d,*d,*d,*d,*d,*d]\n"
                    + "f: [*e,*e,*e,*e,*e,*e,*e,*e]\n",
            "!!java.net.URL [\"http://127.0.0.1/\"]\n",
            "a: !!binary x\n",
            "\t- :\n",
            "a:\n".repeat(1),
            "&a *a",
            "- ".repeat(5_000),
            "columns: 1\nchannel: [\n",
            "columns:\n  case_id: [1, {a: b}]\n",
            "? ? ? ? ?",
            "%YAML 9.9\n---\na: b\n",
            "{".repeat(20_000));

    static final List<byte[]> ALL =
            Stream.of(NOT_A_FILE, NOT_JSON).flatMap(List::stream).toList();

    private FreeText() {}

    /** One byte for each character, so that bytes that are no UTF-8 can be written down. */
    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }
}
