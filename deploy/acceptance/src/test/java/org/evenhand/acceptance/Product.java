package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Evenhand as a user has it: the script at the root, with a home folder of its own. */
class Product implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What a command printed, and how it ended. */
    record Ended(int code, String out, String err) {}

    private final Path root = Path.of("..", "..").toAbsolutePath().normalize();
    private final Path home;

    private Product(Path home) {
        this.home = home;
    }

    /** A new installation, with nothing in it. */
    static Product fresh(String name) {
        Path home = Path.of("target", "homes", name).toAbsolutePath();
        Product product = new Product(home);
        if (Files.exists(home)) {
            product.run("stop");
            delete(home);
        }
        home.toFile().mkdirs();
        return product;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    Path root() {
        return root;
    }

    Path home() {
        return home;
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) {
        try {
            Path out = Files.createTempFile(home, "command", ".out");
            Path err = Files.createTempFile(home, "command", ".err");
            Process process = start(out, err, arguments);
            if (!process.waitFor(8, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(arguments) + " did not end: " + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Runs a command to its end and expects that it went well. */
    Ended runs(String... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.code())
                .as(() -> List.of(arguments) + " said: " + ended.err())
                .isZero();
        return ended;
    }

    Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("evenhand").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("EVENHAND_HOME", home.toString());
        // Maven, which runs these tests, has built everything.
        builder.environment().put("EVENHAND_BUILD", "no");
        builder.environment().put("JDK_JAVA_OPTIONS", System.getProperty("evenhand.tests.product.jvm", ""));
        return builder.redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** A report as the API answers it; on channels, or on what the options ask for. */
    JsonNode report(String brand, String... options) {
        try {
            List<String> command = new ArrayList<>(List.of("report", brand, "--json"));
            command.addAll(List.of(options));
            return JSON.readTree(runs(command.toArray(String[]::new)).out());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the database of one service says; only tests look into it from outside. */
    String sql(String database, String query) {
        try (Connection connection = connect(database);
                ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Changes the database of one service behind its back. */
    void change(String database, String statement) {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties settings = new Properties();
        String service = database.equals("casework") ? "case-service" : database + "-service";
        try (var file = Files.newBufferedReader(home.resolve("run").resolve(service + ".properties"))) {
            settings.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return DriverManager.getConnection(
                settings.getProperty("quarkus.datasource.jdbc.url"),
                settings.getProperty("quarkus.datasource.username"),
                settings.getProperty("quarkus.datasource.password"));
    }

    /** Changes PostgreSQL itself, as its administrator. */
    void administer(String... statements) {
        String url = "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/postgres";
        try (Connection connection =
                DriverManager.getConnection(url, "postgres", secret("database-postgres.password"))) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Ends a service at once, as kill -9 does. */
    void kill(String service) throws IOException {
        process(home.resolve("run").resolve(service + ".pid")).destroyForcibly();
    }

    /** Ends PostgreSQL and all its processes at once, as a power cut would end the machine's. */
    void killPostgres() throws IOException {
        ProcessHandle postmaster = process(home.resolve("postgres").resolve("postmaster.pid"));
        // The postmaster first, so that it cannot tell the others to end in an orderly way.
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
    }

    private static ProcessHandle process(Path file) throws IOException {
        long id = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(id).orElseThrow();
    }

    /** Sets something for one service, as whoever runs the product can; it holds from the next start on. */
    void setting(String service, String name, Object value) {
        try {
            Path folder = Files.createDirectories(home.resolve("settings"));
            Files.writeString(
                    folder.resolve(service + ".properties"),
                    name + "=" + value + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Starts everything in the background, by the quickest command that does; there is no such brand. */
    Ended startAll() {
        Ended ended = run("report", "nobody");
        assertThat(ended.err()).contains("There is no brand of this name");
        return ended;
    }

    /** Waits until something is so, looking again and again. */
    void await(Duration patience, String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isTrueByNow(isSo)) {
            assertThat(System.nanoTime())
                    .as("not so after " + patience + ": " + what)
                    .isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static boolean isTrueByNow(BooleanSupplier isSo) {
        try {
            return isSo.getAsBoolean();
        } catch (IllegalStateException databaseAway) {
            return false;
        }
    }

    /** The address of the one origin. */
    URI origin() {
        return URI.create("http://127.0.0.1:" + port("origin"));
    }

    int port(String name) {
        try {
            return ports().get(name).asInt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode ports() throws IOException {
        return JSON.readTree(home.resolve("run").resolve("ports.json").toFile());
    }

    /** Sends a request to the origin, with or without our machine token. */
    /** What the API answers to another system that may ask. */
    JsonNode asks(String path) {
        HttpResponse<String> answer = get(path, true);
        assertThat(answer.statusCode()).as(path + " said: " + answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    HttpResponse<String> get(String path, boolean withToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin().resolve(path));
        if (withToken) {
            request.header("Authorization", "Bearer " + machineToken());
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a file for import and returns the import's id. */
    String importFile(String preset, String brand, Path file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(origin().resolve(
                                "/api/imports?preset=%s&brand=%s&file=%s".formatted(preset, brand, file.getFileName())))
                .header("Authorization", "Bearer " + machineToken())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return JSON.readTree(answer.body()).get("id").asText();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String machineToken() {
        return secret("launcher.token");
    }

    String secret(String name) {
        try {
            return Files.readString(home.resolve("secrets").resolve(name)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        run("stop");
    }
}
