package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.acceptance.Product.Ended;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is open but health, the sign-in and the style sheet, however a path is written. */
@ExtendWith(FaultyHouse.Shared.class)
class AccessTest {

    private static final List<String> SERVICES = List.of("ingest-service", "case-service", "insight-service");
    private static final long SEED = 20_261_121;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Product product;

    AccessTest(FaultyHouse house) {
        product = house.product();
    }

    @Test
    void aBrandThatNobodyKnowsEndsInOneSentence() {
        Ended ended = product.run("report", "nobody");
        assertThat(ended.code()).isNotZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().strip().lines().toList().getLast()).contains("There is no brand of this name");
    }

    @Test
    void everyOperationRefusesWhoeverBringsNoToken() throws Exception {
        int operations = 0;
        for (String service : SERVICES) {
            JsonNode paths = JSON.readTree(product.root()
                            .resolve(service)
                            .resolve(Path.of("openapi", "openapi.json"))
                            .toFile())
                    .get("paths");
            for (var path : paths.properties()) {
                for (var operation : path.getValue().properties()) {
                    String concrete = path.getKey().replaceAll("\\{[^}]+}", "5d2f7c1a-9b3e-4f6a-8c7d-1e2f3a4b5c6d");
                    HttpResponse<String> answer = call(service, operation.getKey(), concrete, null);
                    assertThat(answer.statusCode())
                            .as(service + " " + operation.getKey() + " " + concrete)
                            .isEqualTo(401);
                    assertThat(answer.headers().firstValue("content-type"))
                            .as(concrete)
                            .contains("application/problem+json");
                    assertThat(call(service, operation.getKey(), concrete, "evh_wrong")
                                    .statusCode())
                            .as("with a wrong token: " + concrete)
                            .isEqualTo(401);
                    operations++;
                }
            }
        }
        assertThat(operations).isGreaterThanOrEqualTo(12);
    }

    @Test
    void theFeedsAreNotForMachines() throws Exception {
        for (String service : List.of("ingest-service", "case-service")) {
            assertThat(call(service, "get", "/api/feed", product.machineToken()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theOriginShowsNeitherFeedsNorHealthNorTheDescription() {
        for (String path : List.of("/api/feed", "/q/health", "/q/metrics", "/q/openapi", "/q/dev", "/openapi")) {
            assertThat(product.get(path, true).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void healthIsOpenOnTheManagementPort() throws Exception {
        for (String service : SERVICES) {
            int port = product.ports().get(service + "-management").asInt();
            HttpResponse<String> ready = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void metricsAreOnTheManagementPortAndNowhereElse() throws Exception {
        for (String service : SERVICES) {
            int management = product.ports().get(service + "-management").asInt();
            HttpResponse<String> metrics = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/metrics"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body()).contains("evenhand_journal_position{lane=\"live\",service=\"" + service + "\"}");
            for (String path : List.of("/q/metrics", "/q/health", "/metrics")) {
                assertThat(call(service, "get", path, product.machineToken()).statusCode())
                        .as(service + " " + path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void noWayOfWritingAPathOpensIt() throws Exception {
        List<String> mutants = new ArrayList<>();
        for (String path : List.of(
                "/api/feed",
                "/api/cases",
                "/api/messages",
                "/api/brands",
                "/api/reports/channels",
                "/reports/channels",
                "/api/imports")) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            String before = path.substring(0, path.lastIndexOf('/') + 1);
            mutants.addAll(List.of(
                    "/" + path,
                    before + "/" + last,
                    before + "./" + last,
                    before + "x/../" + last,
                    path + ";x",
                    path + ";x=1",
                    before + ";x/" + last,
                    path + "%3Bx",
                    path + "%3bx",
                    before.substring(0, before.length() - 1) + "%2F" + last,
                    before.substring(0, before.length() - 1) + "%5C" + last,
                    before + "%2e/" + last,
                    path + "/",
                    path + "/.",
                    path + "%20",
                    path + "%00",
                    path.toUpperCase(Locale.ROOT),
                    path + ".json",
                    path + "?;x",
                    "/sign-in/.." + path,
                    "/assets/..%2f.." + path,
                    "/sign-in;" + path,
                    "/assets/../" + path.substring(1)));
        }
        List<Integer> ports = new ArrayList<>(List.of(product.origin().getPort()));
        for (String service : SERVICES) {
            ports.add(product.ports().get(service).asInt());
        }
        for (int port : ports) {
            for (String mutant : mutants) {
                int status = rawStatus(port, mutant);
                assertThat(status).as("port " + port + " path " + mutant).isGreaterThanOrEqualTo(300);
            }
        }
    }

    @Test
    void whateverIsSentIsDoneOrRefusedWithASentence() throws Exception {
        assertThat(new Fuzz(product, SEED).run(SERVICES, 12)).isEmpty();
    }

    @Test
    @Tag("long")
    void whateverIsSentForLongIsDoneOrRefusedWithASentence() throws Exception {
        long seed = System.nanoTime();
        assertThat(new Fuzz(product, seed).run(SERVICES, 1_500)).isEmpty();
    }

    /** Sends the path as it stands, which no HTTP client of good manners would. */
    private static int rawStatus(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String head = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(head.substring(9, 12));
        }
    }

    private HttpResponse<String> call(String service, String method, String path, String token) throws Exception {
        int port = product.ports().get(service).asInt();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
