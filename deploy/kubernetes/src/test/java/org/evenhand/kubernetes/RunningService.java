package org.evenhand.kubernetes;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A service, started as its container would be: the same command, the same environment and no other. */
class RunningService implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path log;
    private final int port = freePort();
    private final int management = freePort();
    private Process process;

    RunningService(String name, Path folder) throws IOException {
        this.name = name;
        this.log = folder.resolve(name + ".log");
    }

    /** Starts it; what is given replaces parts of the settings that only make sense inside a cluster. */
    void start(Map<String, String> replaced) throws IOException {
        Manifests manifests = Rendering.of("base");
        Map<String, String> settings = new TreeMap<>(manifests.environment(manifests.workloads().stream()
                .filter(workload -> Manifests.name(workload).equals(name))
                .findFirst()
                .orElseThrow()));
        settings.replaceAll((setting, value) -> replaced.entrySet().stream()
                .reduce(value, (text, one) -> text.replace(one.getKey(), one.getValue()), (first, second) -> second));
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Built.of(name).resolve("quarkus-run.jar").toAbsolutePath().toString()));
        builder.environment().clear();
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path log() {
        return log;
    }

    Process process() {
        return process;
    }

    HttpResponse<String> asksManagement(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    boolean isReady() {
        try {
            return asksManagement("/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }
}
