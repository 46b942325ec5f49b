package org.evenhand.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.evenhand.local.Failure;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import against a server that answers what it was told to, in that order. */
class FileImportTest {

    private record Reply(int status, String body) {}

    private static final String DONE = """
            {"id":"7","state":"completed","brands":["acme"],"rows":3,"read":3,"taken":1,"updated":0,"duplicate":1,
             "differs":0,"rejected":1,"leftOut":[{"reason":"quotes another post","channel":null,"brand":"acme","count":4}],
             "notes":[{"note":"code LBSS has no mapping","count":2}],
             "rejectedRows":[{"line":12,"reason":"opened_at is not a time"}]}
            """;

    @TempDir
    private Path folder;

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Remarks remarks = new Remarks(new PrintStream(screen, true, StandardCharsets.UTF_8));
    private HttpServer server;
    private Path file;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        file = Files.writeString(folder.resolve("some cases.csv"), "case_id\n1\n");
        api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), "evh_token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsUntilTheRowsAreTakenAndCounted() throws IOException {
        replies.add(new Reply(202, "{\"id\":\"7\",\"state\":\"waiting\"}"));
        replies.add(new Reply(200, "{\"id\":\"7\",\"state\":\"taking\",\"read\":1}"));
        replies.add(new Reply(200, DONE));
        replies.add(new Reply(404, "{}"));
        replies.add(new Reply(200, "{}"));

        ImportResult result = new FileImport(file, "cases", "acme & co", null).run(api, remarks);
        result.say(remarks);

        assertThat(requests)
                .containsExactly(
                        "POST /api/imports?preset=cases&file=some%20cases.csv&brand=acme%20%26%20co Bearer evh_token",
                        "GET /api/imports/7 Bearer evh_token",
                        "GET /api/imports/7 Bearer evh_token",
                        "GET /api/observations/7 Bearer evh_token",
                        "GET /api/observations/7 Bearer evh_token");
        assertThat(result.brands()).containsExactly("acme");
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("3 rows: 1 taken, 0 updated, 1 duplicate, 1 rejected")
                .contains("left out: quotes another post: 4")
                .contains("note: code LBSS has no mapping: 2")
                .contains("rejected: line 12: opened_at is not a time")
                .containsPattern("s from file to report: [0-9,]+ records a second");
    }

    @Test
    void outlastsTheRestartOfAService() throws IOException {
        replies.add(new Reply(503, "{}"));
        replies.add(new Reply(202, "{\"id\":\"7\",\"state\":\"waiting\"}"));
        replies.add(new Reply(502, "{}"));
        replies.add(new Reply(200, DONE));
        replies.add(new Reply(200, "{}"));

        assertThat(new FileImport(file, "cases", null, null).run(api, remarks).brands())
                .containsExactly("acme");
    }

    @Test
    void aFailedImportEndsInItsSentence() {
        replies.add(new Reply(202, "{\"id\":\"7\",\"state\":\"waiting\"}"));
        replies.add(new Reply(200, "{\"id\":\"7\",\"state\":\"failed\",\"problem\":\"The gzip data end too early.\"}"));

        assertThatThrownBy(() -> new FileImport(file, "cases", null, null).run(api, remarks))
                .isInstanceOf(Failure.class)
                .hasMessage("The gzip data end too early.");
    }

    @Test
    void anImportShowsItsIdSoThatItCanBeTakenBack() throws IOException {
        replies.add(new Reply(202, "{\"id\":\"7\",\"state\":\"waiting\"}"));
        replies.add(new Reply(200, DONE));
        replies.add(new Reply(200, "{}"));

        new FileImport(file, "cases", null, null).run(api, remarks);

        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("./evenhand take-back 7 takes it back");
    }

    @Test
    void anImportThatSomebodyTakesBackMeanwhileEndsInASentence() {
        replies.add(new Reply(202, "{\"id\":\"7\",\"state\":\"waiting\"}"));
        replies.add(new Reply(200, "{\"id\":\"7\",\"state\":\"taking-back\",\"takenBack\":{\"by\":\"ada\"}}"));

        assertThatThrownBy(() -> new FileImport(file, "cases", null, null).run(api, remarks))
                .isInstanceOf(Failure.class)
                .hasMessage("ada took this import back while it ran; nothing of it stays.");
    }

    @Test
    void takingBackWaitsUntilNothingIsCountedAnyMore() {
        UUID id = UUID.fromString("5d2f7c1a-9b3e-4f6a-8c7d-1e2f3a4b5c6d");
        replies.add(new Reply(202, "{\"state\":\"taking-back\",\"file\":\"cases.csv\"}"));
        replies.add(new Reply(200, "{\"state\":\"taking-back\",\"takenBack\":{\"statements\":2000}}"));
        replies.add(new Reply(
                200, "{\"state\":\"taken-back\",\"file\":\"cases.csv\",\"takenBack\":{\"statements\":2500}}"));
        replies.add(new Reply(200, "{}"));
        replies.add(new Reply(410, "{}"));

        assertThat(new TakeBack(id).run(api, remarks))
                .isEqualTo("cases.csv was taken back (2,500 rows); the reports are as if it had never been.");
        assertThat(requests.getFirst()).isEqualTo("DELETE /api/imports/" + id + " Bearer evh_token");
        assertThat(requests).hasSize(5);
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("taken back: 2,000 rows");
    }

    @Test
    void aRefusedImportEndsInTheSentenceOfTheProblem() {
        replies.add(new Reply(400, "{\"title\":\"Bad\",\"detail\":\"There is no preset foo.\"}"));

        assertThatThrownBy(() -> new FileImport(file, "foo", null, null).run(api, remarks))
                .isInstanceOf(Failure.class)
                .hasMessage("There is no preset foo.");
    }

    @Test
    void aDryRunShowsRowsAndCounts() {
        replies.add(new Reply(200, """
                {"rows":[{"case":"1","channel":"x","text":null,"openedAt":"2026-01-31T00:00:00Z",
                  "ending":{"kind":"resolution","audience":null}}],"read":2,"takeable":1,
                 "rejected":1,"leftOut":[],"notes":[],"rejectedRows":[{"line":3,"reason":"channel is missing"}]}
                """));

        assertThat(new FileImport(file, "cases", null, null).tryOut(api)).isEqualToNormalizingNewlines("""
                  1  case=1  channel=x  openedAt=2026-01-31T00:00:00Z  ending.kind=resolution

                2 rows read, 1 can be taken, 1 rejected; nothing was stored
                  rejected: line 3: channel is missing
                """);
        assertThat(requests.getFirst()).contains("dryRun=true");
    }

    @Test
    void aPresetOfOnesOwnIsStoredUnderTheNameOfItsFile() throws IOException {
        replies.add(new Reply(200, "{}"));
        Path preset = Files.writeString(folder.resolve("Our Desk.yaml"), "columns: {}");

        assertThat(Preset.named(preset.toString(), api)).isEqualTo("our-desk");
        assertThat(requests).containsExactly("PUT /api/presets/our-desk Bearer evh_token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        requests.add("%s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        Reply reply = replies.remove();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
