package org.evenhand.local.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.evenhand.local.processes.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer ingest;
    private Headers seen;
    private String seenUri;
    private Ports ports;
    private Origin origin;

    @BeforeEach
    void start() throws IOException {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        ingest.createContext("/", exchange -> {
            seen = exchange.getRequestHeaders();
            seenUri = exchange.getRequestURI().toString();
            long length = count(exchange.getRequestBody());
            byte[] answer = ("read " + length).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        ingest.start();
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (String name : Ports.usual().keySet()) {
            byName.put(name, freePort());
        }
        byName.put("ingest-service", ingest.getAddress().getPort());
        ports = new Ports(byName);
        origin = Origin.start(ports);
    }

    @AfterEach
    void stop() {
        origin.close();
        ingest.stop(0);
    }

    @Test
    void aPathReachesItsServiceWithItsQuery() throws Exception {
        assertThat(get("/api/imports/12?a=b%2Fc").statusCode()).isEqualTo(200);
        assertThat(seenUri).isEqualTo("/api/imports/12?a=b%2Fc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/feed", "/q/health", "/q/metrics", "/api", "/api/importsx", "/index.html"})
    void whatIsNotOnTheOriginIsNotFound(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(seenUri).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/imports/../feed",
                "/api/imports/%2e%2e/feed",
                "/api/imports/..%2ffeed",
                "/api//feed",
                "/api/imports;/feed",
                "/api/imports\\..\\feed",
                "http://other/api/feed"
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) throws Exception {
        assertThat(rawly("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(seenUri).isNull();
    }

    @Test
    void whatCallersClaimAboutThemselvesIsDropped() throws Exception {
        HttpRequest request = request("/api/imports")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .build();
        client.send(request, BodyHandlers.ofString());

        assertThat(seen.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.get("X-Forwarded-Host")).containsExactly("127.0.0.1:" + ports.origin());
        assertThat(seen.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.get("Host")).containsExactly("127.0.0.1:" + ports.origin());
        assertThat(seen).doesNotContainKeys("Forwarded", "X-forwarded-prefix");
    }

    @Test
    void aBodyLargerThanTheMemoryForItIsStreamed() throws Exception {
        long large = 300L << 20;
        HttpRequest upload = request("/api/imports")
                .POST(BodyPublishers.ofInputStream(() -> zeros(large)))
                .build();

        assertThat(client.send(upload, BodyHandlers.ofString()).body()).isEqualTo("read " + large);
    }

    @Test
    void aServiceThatIsAwayIsExplained() throws Exception {
        HttpResponse<String> answer = get("/api/cases");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("case-service does not run at the moment");
    }

    @Test
    void aServiceThatBreaksOffIsExplained() throws Exception {
        try (ServerSocket rude =
                new ServerSocket(ports.byName().get("insight-service"), 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = rude.accept()) {
                    socket.getInputStream().read();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            HttpResponse<String> answer = get("/api/brands");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("insight-service broke off");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.origin() + path));
    }

    private String rawly(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.origin())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long count(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            length += read;
        }
        return length;
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int wanted) {
                int given = (int) Math.min(left, wanted);
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
