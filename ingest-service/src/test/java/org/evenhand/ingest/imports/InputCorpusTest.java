package org.evenhand.ingest.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.ingest.imports.Corpus.OWN;
import static org.evenhand.ingest.imports.Corpus.halfOf;
import static org.evenhand.ingest.imports.Corpus.line;
import static org.evenhand.ingest.imports.Corpus.nothing;
import static org.evenhand.ingest.imports.Corpus.own;
import static org.evenhand.ingest.imports.Corpus.taken;
import static org.evenhand.ingest.imports.Corpus.text;
import static org.evenhand.ingest.imports.Corpus.withOneBitTurned;
import static org.evenhand.ingest.imports.Sending.gzip;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.ingest.imports.Corpus.Line;
import org.evenhand.ingest.imports.Corpus.Nothing;
import org.evenhand.ingest.imports.Corpus.Taken;
import org.evenhand.kit.testing.Calls;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a file ends in a sentence or a rejected row with its line, and nothing else is lost. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class InputCorpusTest {

    /** Five seconds are meant; the rest is for machines that build other things at the same time. */
    private static final double PATIENCE = 15;

    private static final String HEADER = "case_id,channel,opened_at,resolved,text\n";
    private static final String A = "a,phone,1700000000,,fine\n";
    private static final String B = "b,email,1700000100,,fine too\n";
    private static final String M1 = "1,Mail,01.07.2026 10:00,done,02.07.2026 09:30\n";
    private static final String M3 = "3,Mail,03.07.2026 10:00,open,\n";

    static Stream<Line> files() {
        return Stream.of(
                line("not UTF-8", (HEADER + A + "b,phone,1700000100,,Köln\n").getBytes(ISO_8859_1), nothing("""
                        The file is not UTF-8; nothing of it was taken. Save it as UTF-8.""")),
                line("UTF-16, as spreadsheets write \"Unicode\"", (HEADER + A).getBytes(UTF_16), nothing("""
                        The file is UTF-16, not UTF-8; save it as UTF-8. Nothing of it was taken.""")),
                line("a byte order mark", "\ufeff" + HEADER + A + B, taken("a", "b")),
                line(
                        "a byte order mark before quotes",
                        "\ufeff\"case_id\",\"channel\",\"opened_at\"\na,phone,1700000000\n",
                        taken("a")),
                line("semicolons", (HEADER + A + B).replace(',', ';'), taken("a", "b")),
                line("tabs", (HEADER + A + B).replace(',', '\t'), taken("a", "b")),
                line(
                        "semicolons, and commas in quotes",
                        "\"case_id, or ticket\";case_id;channel;opened_at\nx;a;phone;1700000000\n",
                        taken("a")),
                line(
                        "everything allowed in quotes",
                        HEADER + "a,phone,1700000000,,\"fine, \"\"very\"\"\r\nfine; indeed\"\n" + B,
                        taken("a", "b")),
                line(
                        "a quote in the middle of a field",
                        HEADER + "a,phone,1700000000,,5\" pipe\n" + B,
                        taken("a", "b")),
                line("a quoted field at the very end", HEADER + A + "b,phone,1700000000,,\"fine\"", taken("a", "b")),
                line(
                        "an unclosed quote",
                        HEADER + A + "b,phone,1700000100,,\"fine\n" + "c,phone,1700000100,,\n",
                        nothing("""
                        In the row that begins in line 3, a quote is opened and never closed. Nothing of the file was taken.""")),
                line("an unclosed quote in the last field", HEADER + A + "b,phone,1700000100,,\"fine", nothing("""
                        In the row that begins in line 3, a quote is opened and never closed. Nothing of the file was taken.""")),
                line(
                        "an unclosed quote in the header",
                        "case_id,channel,\"opened_at\na,phone,1700000000\n",
                        nothing("""
                        In the row that begins in line 1, a quote is opened and never closed. Nothing of the file was taken.""")),
                line(
                        "an unclosed quote before another one",
                        HEADER + A + "b,\"phone,1700000100,,\nc,phone,1700000100,,\"f\"\n",
                        nothing("""
                        In the row that begins in line 3, text follows a closing quote; inside quotes, a quote is written twice. Nothing of the file was taken.""")),
                line(
                        "NUL in a text",
                        HEADER + A + "n,phone,1700000000,,f\0ne\n" + B,
                        taken("a", "b").rejecting("""
                        3: The column "text" holds the character NUL, which no database text can hold.""")),
                own(
                        "NUL in a status",
                        OWN + M1 + "2,Mail,01.07.2026 10:00,\0,\n" + M3,
                        taken("1", "3").rejecting("""
                        3: The status "␀" has no mapping in the preset; add the line "'␀': MEANING" under codes, where MEANING is open, resolution, duplicate, abandoned or cancelled.""")),
                line("a missing column", "case_id,channel\na,phone\n", nothing("""
                        The file lacks the column "opened_at" that the preset cases reads. It has: "case_id", "channel".""")),
                own("missing columns", "Ticket,Source,Created\n1,Mail,01.07.2026 10:00\n", nothing("""
                        The file lacks the columns "Closed", "State" that the preset corpus reads. It has: "Ticket", "Source", "Created".""")),
                line(
                        "a repeated column",
                        "case_id,channel,opened_at,channel\na,phone,1700000000,phone\n",
                        nothing("""
                        The column "channel" stands twice in the header; rename one of them. Nothing of the file was taken.""")),
                line("columns without a name", "case_id,channel,opened_at,,\na,phone,1700000000,,\n", taken("a")),
                own(
                        "an unknown status",
                        OWN + M1 + "2,Mail,01.07.2026 10:00,lost,\n" + M3,
                        taken("1", "3").rejecting("""
                        3: The status "lost" has no mapping in the preset; add the line "lost: MEANING" under codes, where MEANING is open, resolution, duplicate, abandoned or cancelled.""")),
                own(
                        "an unknown channel",
                        OWN + M1 + "2,Carrier pigeon,01.07.2026 10:00,open,\n",
                        taken("1", "2").noting("""
                        the channel code "Carrier pigeon" has no mapping: counted as other (to map it, add the line "Carrier pigeon: CHANNEL" under channels)""")),
                own(
                        "a date that does not exist",
                        OWN + M1 + "2,Mail,30.02.2026 10:00,open,\n" + M3,
                        taken("1", "3").rejecting("""
                        3: "30.02.2026 10:00" in column "Created", read as dd.MM.yyyy HH:mm, is a time that does not exist.""")),
                own(
                        "no date",
                        OWN + M1 + "2,Mail,yesterday,open,\n" + M3,
                        taken("1", "3").rejecting("""
                        3: "yesterday" in column "Created" is no time of the form dd.MM.yyyy HH:mm.""")),
                own(
                        "a time in the hour that was skipped",
                        OWN + M1 + "2,Mail,29.03.2026 02:30,open,\n" + M3,
                        taken("1", "3").rejecting("""
                        3: The local time 2026-03-29T02:30 does not exist in Europe/Berlin: the clocks were put forward over it.""")),
                own(
                        "a time in the hour that came twice",
                        OWN + M1 + "2,Mail,25.10.2026 02:30,open,\n",
                        taken("1", "2").noting("""
                        a local time that the clocks showed twice, in the night they were put back: taken as the earlier""")),
                own(
                        "an end before the start",
                        OWN + M1 + "2,Mail,02.07.2026 10:00,done,01.07.2026 10:00\n" + M3,
                        taken("1", "3").rejecting("3: The case 2 ends before it starts.")),
                line("an empty file", "", nothing("The file is empty; its first line must name the columns.")),
                line(
                        "blank lines only",
                        "\n\r\n\n",
                        nothing("The file is empty; its first line must name the columns.")),
                line("a header only", HEADER, nothing("The file has a header and no rows; there is nothing to take.")),
                line(
                        "rows of different lengths",
                        HEADER + A + "x,phone\ny,phone,1700000000,,,\n" + B,
                        taken("a", "b")
                                .rejecting(
                                        "3: The row has 2 fields where the header has 5.",
                                        "4: The row has 6 fields where the header has 5.")),
                line("blank lines between rows", HEADER + A + "\n\n" + B, taken("a", "b")),
                line("line ends of old Macs", (HEADER + A + B).replace('\n', '\r'), taken("a", "b")),
                line("line ends of Windows", (HEADER + A + B).replace("\n", "\r\n"), taken("a", "b")),
                line(
                        "a formula in a cell",
                        HEADER + "a,phone,1700000000,,=HYPERLINK(1)\n" + B,
                        taken("a", "b").storing("=HYPERLINK(1)", "fine too")),
                line("a gzip that breaks off", halfOf(gzip(HEADER + A + text(20_000))), nothing("""
                        The gzip file breaks off before its end; nothing of it was taken. Send it whole.""")),
                line("a damaged gzip", withOneBitTurned(gzip(HEADER + A + B)), nothing("""
                        The gzip file is damaged; nothing of it was taken. Pack it again.""")),
                line("a gzip in a gzip", gzip(gzip(HEADER + A)), nothing("""
                        The gzip file holds a packed file again; unpack it once. Nothing of it was taken.""")),
                line("a zip instead of a gzip", Corpus.zip(HEADER + A), nothing("""
                        The file is a zip archive or a workbook; unpack it, or save the sheet as CSV, and send that. Nothing of it was taken.""")),
                line("a bomb of 1 GB in rows", Corpus.bomb(HEADER, A.repeat(600_000), 64), nothing("""
                        The gzip file unpacks to more than 200 times its size, which no table of cases does. Nothing of it was taken.""")),
                line("a bomb of 1 GB in blank lines", Corpus.bomb("", "\n".repeat(16 << 20), 64), nothing("""
                        The gzip file unpacks to more than 200 times its size, which no table of cases does. Nothing of it was taken.""")),
                line("a bomb of 10 GB in one field", Corpus.bomb(HEADER, "x".repeat(16 << 20), 640), nothing("""
                        The gzip file unpacks to more than 200 times its size, which no table of cases does. Nothing of it was taken.""")),
                line("a header of a million columns", "c,".repeat(999_999) + "c\n", nothing("""
                        The header has 1000000 columns, more than the 5000 that are read. Nothing of the file was taken.""")),
                line(
                        "a row of a million fields",
                        HEADER + A + "x,".repeat(999_999) + "x\n" + B,
                        taken("a", "b").rejecting("3: The row has 1000000 fields where the header has 5.")));
    }

    @Inject
    Jdbi jdbi;

    private final String brand = "corpus-" + UUID.randomUUID();

    @BeforeEach
    void storePreset() {
        Calls.asMachine()
                .contentType("text/plain")
                .body(Corpus.PRESET)
                .put("/api/presets/corpus")
                .then()
                .statusCode(204);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("filesOfManyMegabytes")
    void aFileOfManyMegabytesEndsAsTheSentenceBesideItSays(Line line) {
        theFileEndsAsTheSentenceBesideItSays(line);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileEndsAsTheSentenceBesideItSays(Line line) {
        long started = System.nanoTime();
        switch (line.fate()) {
            case Nothing nothing -> {
                assertThat(sentenceFor(line)).isEqualTo(nothing.sentence());
                assertThat(casesTaken()).isEmpty();
            }
            case Taken taken -> {
                JsonPath done = Sending.completed(
                        Sending.send(line.preset(), brand, line.file().get()));
                assertThat(rejectedRows(done)).isEqualTo(taken.rejected());
                assertThat(casesTaken()).isEqualTo(taken.cases());
                assertThat(done.getList("notes.note")).isEqualTo(taken.notes());
                assertThat(taken.texts().isEmpty() ? taken.texts() : texts()).isEqualTo(taken.texts());
            }
        }
        assertThat((System.nanoTime() - started) / 1e9).as("seconds").isLessThan(PATIENCE);
    }

    /** What cannot be read at all is refused at once or, when that shows later, fails with the same sentence. */
    private String sentenceFor(Line line) {
        ValidatableResponse answer =
                Sending.post(line.preset(), brand, line.file().get(), false);
        if (answer.extract().statusCode() == 422) {
            return answer.extract().path("detail");
        }
        JsonPath over = Sending.over(UUID.fromString(answer.extract().path("id")));
        assertThat(over.getString("state")).isEqualTo("failed");
        return over.getString("problem");
    }

    private static List<String> rejectedRows(JsonPath done) {
        List<Integer> lines = done.getList("rejectedRows.line");
        List<String> reasons = done.getList("rejectedRows.reason");
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> lines.get(i) + ": " + reasons.get(i))
                .toList();
    }

    private List<String> casesTaken() {
        return strings("select reference from case_record where brand = :brand order by reference");
    }

    private List<String> texts() {
        return strings("select content ->> 'text' from case_record where brand = :brand order by reference");
    }

    private List<String> strings(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("brand", brand)
                .mapTo(String.class)
                .list());
    }

    static Stream<Line> filesOfManyMegabytes() {
        return Stream.of(
                line(
                        "a text of 10 MB",
                        HEADER + A + "t,phone,1700000100,," + "x".repeat(10 << 20) + "\n" + B,
                        taken("a", "b").rejecting("3: The text is longer than 100000 characters.")),
                line(
                        "10 MB in a column that nobody reads",
                        "case_id,channel,opened_at,notes\na,phone,1700000000," + "x".repeat(10 << 20)
                                + "\nb,phone,1700000000,\n",
                        taken("a", "b")),
                line(
                        "a name of 10 MB",
                        HEADER + A + "x".repeat(10 << 20) + ",phone,1700000100,,\n" + B,
                        taken("a", "b").rejecting("3: The value in column \"case_id\" is longer than 500 characters.")),
                line(
                        "a field of 20 MB",
                        HEADER + A + "t,phone,1700000100,," + "x".repeat(20 << 20) + "\n" + B,
                        nothing("""
                        A field of the row that begins in line 3 is longer than 16777216 characters; is a quote never closed? Nothing of the file was taken.""")));
    }

    /** Large files take the same way as small ones when they are tried out; once through it is enough. */
    static Stream<Line> smallFiles() {
        return files().filter(line -> line.file().get().length < 1 << 20);
    }

    @ParameterizedTest
    @MethodSource("smallFiles")
    void tryingItOutEndsInTheSameSentence(Line line) {
        ValidatableResponse answer =
                Sending.post(line.preset(), brand, line.file().get(), true);
        switch (line.fate()) {
            case Nothing nothing
            when nothing.sentence().startsWith("The file has a header and no rows") -> answer.statusCode(200);
            case Nothing nothing ->
                assertThat(answer.statusCode(422).extract().<String>path("detail"))
                        .isEqualTo(nothing.sentence());
            case Taken taken ->
                assertThat(rejectedRows(answer.statusCode(200).extract().jsonPath()))
                        .isEqualTo(taken.rejected());
        }
        assertThat(casesTaken()).isEmpty();
    }
}
