package org.evenhand.ingest.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asNobody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MetricsTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void theManagementPortShowsMetricsAndThePortOfTheApiDoesNot() {
        assertThat(metrics()).contains("jvm_memory_used_bytes");
        asMachine().get("/q/metrics").then().statusCode(404);
        asMachine().get("/q/health/ready").then().statusCode(404);
    }

    @Test
    void readinessAsksTheDatabaseAndLivenessDoesNot() {
        assertThat(health("ready")).contains("database");
        assertThat(health("live")).doesNotContain("database");
    }

    @Test
    void messagesAreCountedByWhatBecameOfThem() {
        String account = asMachine()
                .contentType(ContentType.JSON)
                .body(Map.of("brand", brand, "channel", "email", "handle", "help@example.org"))
                .post("/api/accounts")
                .then()
                .extract()
                .path("id");
        double stored = number("evenhand_messages_total", "outcome=\"stored\"");
        double duplicate = number("evenhand_messages_total", "outcome=\"duplicate\"");
        double rejected = number("evenhand_messages_total", "outcome=\"rejected\"");
        Map<String, Object> message = Map.of(
                "account", account,
                "externalId", "1",
                "direction", "inbound",
                "audience", "private",
                "author", Map.of("externalId", "ada", "kind", "person"),
                "text", "Where is my parcel?",
                "time", "2026-03-01T09:00:00Z");
        send(List.of(message));
        send(List.of(message, Map.of("nonsense", true)));
        assertThat(number("evenhand_messages_total", "outcome=\"stored\"")).isEqualTo(stored + 1);
        assertThat(number("evenhand_messages_total", "outcome=\"duplicate\"")).isEqualTo(duplicate + 1);
        assertThat(number("evenhand_messages_total", "outcome=\"rejected\"")).isEqualTo(rejected + 1);
    }

    @Test
    void theFeedsPositionAndTheImportsAreShown() {
        assertThat(number("evenhand_journal_position", "service=\"ingest-service\""))
                .isNotNegative();
        assertThat(number("evenhand_import_rows", "outcome=\"rejected\"")).isNotNegative();
        assertThat(number("evenhand_imports_unfinished", "")).isNotNegative();
    }

    @Test
    void requestsAreTimedByRouteAndNoLabelHoldsAnIdOrWhateverSomebodySends() {
        String id = UUID.randomUUID().toString();
        asMachine().get("/api/imports/" + id).then().statusCode(404);
        asNobody().get("/api/imports/" + id).then().statusCode(401);
        asNobody()
                .header("Authorization", "Bearer wrong")
                .get("/made-up/" + id)
                .then()
                .statusCode(401);
        asMachine().get("/made-up/" + id).then().statusCode(404);
        asMachine().urlEncodingEnabled(false).get("/api/imports/x;" + id).then().statusCode(400);
        asMachine().delete("/api/accounts/" + id).then().statusCode(404);
        asMachine().delete("/api/accounts").then().statusCode(405);
        asMachine().get("/api/accounts").then().statusCode(200);
        assertThat(metrics())
                .contains("http_server_requests_seconds_bucket", "uri=\"/api/imports/{id}\"", "uri=\"/api/accounts\"")
                .doesNotContain(id, "made-up");
    }

    private static void send(List<Map<String, Object>> messages) {
        asMachine()
                .contentType(ContentType.JSON)
                .body(messages)
                .post("/api/messages")
                .then()
                .statusCode(200);
    }

    private double number(String name, String label) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " with " + label + " is not shown"));
    }

    private String metrics() {
        return asNobody()
                .port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String health(String kind) {
        return asNobody()
                .port(management.getPort())
                .get("/q/health/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
