package org.evenhand.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.evenhand.local.Part;
import org.evenhand.local.secrets.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two services run on nothing but the environment and the secret files of the manifests. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnvironmentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EmbeddedPostgres postgres;
    private RunningService ingest;
    private RunningService cases;
    private Secrets secrets;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                .setPGStartupWait(java.time.Duration.ofMinutes(2))
                .start();
        secrets = Secrets.createMissing(folder.resolve("keys"));
        ingest = new RunningService("ingest-service", folder);
        cases = new RunningService("case-service", folder);
        ingest.start(replaced(folder, Part.INGEST));
        cases.start(replaced(folder, Part.CASE));
        eventually("both services are ready", () -> ingest.isReady() && cases.isReady());
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable one : new AutoCloseable[] {cases, ingest, postgres}) {
            if (one != null) {
                one.close();
            }
        }
    }

    /** The secrets as the manifests mount them, and what stands for the names of a cluster here. */
    private Map<String, String> replaced(Path folder, Part part) throws IOException, SQLException {
        Path mounted = Files.createDirectories(folder.resolve(part.label()));
        Files.copy(secrets.signingKeys(part), mounted.resolve("signing-keys.json"));
        Files.copy(secrets.serviceKeys(), mounted.resolve("service-keys.json"));
        Files.copy(secrets.machineTokens(), mounted.resolve("machine-tokens"));
        Files.copy(secrets.people(), mounted.resolve("people"));
        String password = secrets.databasePassword(part.database());
        Files.writeString(
                mounted.resolve("settings.properties"),
                "quarkus.datasource.password=" + password + "\nquarkus.http.auth.session.encryption-key="
                        + secrets.sessionKey() + "\n");
        run("create role %1$s login password '%2$s'".formatted(part.database(), password));
        run("create database %1$s owner %1$s".formatted(part.database()));
        Map<String, String> replaced = new LinkedHashMap<>();
        replaced.put("/etc/evenhand/secrets", mounted.toString());
        replaced.put("/var/lib/evenhand", folder.resolve("volume").toString());
        replaced.put("evenhand-database-rw:5432", "127.0.0.1:" + postgres.getPort());
        replaced.put("sslmode=require", "sslmode=disable");
        replaced.put("http://ingest-service:8080", ingest.address());
        replaced.put("10S", "3S");
        return replaced;
    }

    @Test
    @Order(1)
    void theFeedIsReadAtTheAddressThatTheEnvironmentNames() throws Exception {
        ingest.send(asMachine(ingest.address() + "/api/accounts")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"brand\": \"acme\", \"channel\": \"email\", \"handle\": \"help\"}")));
        String account = JSON.readTree(ingest.send(asMachine(ingest.address() + "/api/accounts"))
                        .body())
                .at("/0/id")
                .asText();
        int status = ingest.send(asMachine(ingest.address() + "/api/messages")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                            {"account": "%s", "externalId": "1", "direction": "inbound", "audience": "private",
                             "author": {"externalId": "ada", "kind": "person"}, "text": "Where is it?",
                             "time": "2026-03-01T09:00:00Z"}
                            """.formatted(account))))
                .statusCode();
        assertThat(status).isEqualTo(200);
        // Gauges are asked for at most once in five seconds.
        eventually("case-service has read an event", () -> metric("evenhand_feed_position") > 0);
        assertThat(metric("evenhand_feed_parked_events")).isZero();
        assertThat(metric("evenhand_feed_moved_timestamp_seconds")).isPositive();
    }

    @Test
    @Order(2)
    void aReplicaThatStopsIsNotReadyStillAnswersAndHandsItsWorkOver() throws Exception {
        cases.process().destroy();
        eventually("readiness fails", () -> !cases.isReady());
        assertThat(cases.send(asMachine(cases.address() + "/api/cases")).statusCode())
                .isEqualTo(200);
        eventually("the lease is given back", () -> ask("select count(*) from feed_cursor where leased_by is not null")
                .equals("0"));
        assertThat(cases.process().isAlive()).isTrue();
        assertThat(cases.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Order(3)
    void everyEventIsOneLineOfJsonThatSaysWhoSaidIt() throws Exception {
        var lines = Files.readAllLines(cases.log()).stream()
                .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode event = JSON.readTree(line);
            assertThat(event.path("service").asText()).isEqualTo("case-service");
            assertThat(event.path("level").asText()).isNotEmpty();
            assertThat(event.path("timestamp").asText()).endsWith("Z");
            assertThat(event.path("message").asText()).isNotEmpty();
        });
    }

    private HttpRequest.Builder asMachine(String address) throws IOException {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + secrets.token());
    }

    private double metric(String name) {
        try {
            return cases.asksManagement("/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name) && line.contains("feed=\"ingest-service\""))
                    .filter(line -> !line.contains("lane=\"import\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | InterruptedException away) {
            throw new AssertionError(away);
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private String ask(String query) {
        try (Connection connection =
                        postgres.getDatabase("postgres", Part.CASE.database()).getConnection();
                ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException away) {
            throw new AssertionError(away);
        }
    }

    private static void eventually(String what, BooleanSupplier holds) throws InterruptedException {
        for (int tenth = 0; tenth < 1_200; tenth++) {
            if (holds.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("Not within two minutes: " + what);
    }
}
