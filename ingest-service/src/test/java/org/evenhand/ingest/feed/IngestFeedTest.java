package org.evenhand.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asNobody;
import static org.evenhand.kit.testing.Calls.asService;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IngestFeedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BRAND = "feed-" + UUID.randomUUID();

    @Test
    void whatWeSendHasExactlyTheFieldsOfTheExamplesThatConsumersAreTestedWith() throws Exception {
        sendMessage();
        String first = importCases();
        takeBack(first);
        importCases();
        List<JsonNode> events = whole();
        events.addAll(after("import", null));
        for (String type :
                List.of("message.received", "case-record.received", "import.completed", "import.taken-back")) {
            JsonNode example = JSON.readTree(Path.of("events", type + ".json").toFile());
            JsonNode sent = events.stream()
                    .filter(event -> type.equals(event.get("type").asText()))
                    .toList()
                    .getLast();
            assertThat(fields(sent)).as(type).isEqualTo(fields(example));
        }
    }

    /** The paths of all fields; of arrays the first item counts, and what is null in one of the two has no inside. */
    private static TreeSet<String> fields(JsonNode node) {
        TreeSet<String> fields = new TreeSet<>();
        collect("", node, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, TreeSet<String> fields) {
        node.properties().forEach(field -> {
            fields.add(path + field.getKey());
            if (field.getValue().isObject() && !field.getKey().equals("ending")) {
                collect(path + field.getKey() + ".", field.getValue(), fields);
            }
        });
    }

    @Test
    void aReaderGoesOnAfterTheEventItKnows() throws Exception {
        sendMessage();
        sendMessage();
        List<JsonNode> all = whole();
        List<JsonNode> rest = after(all.get(all.size() - 2).get("id").asText());
        assertThat(rest).containsExactly(all.getLast());
    }

    @Test
    void aReaderThatWaitsIsAnsweredWhenSomethingHappens() throws Exception {
        sendMessage();
        String last = whole().getLast().get("id").asText();
        Thread later = Thread.startVirtualThread(() -> {
            pause();
            sendMessage();
        });
        long start = System.nanoTime();
        JsonNode answer = JSON.readTree(asService("case-service", "ingest-service")
                .queryParam("lane", "live")
                .queryParam("lastEventId", last)
                .queryParam("timeout", 20_000)
                .get("/api/feed")
                .asString());
        later.join();
        assertThat(answer).isNotEmpty();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(15);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anEventThatWasNeverHereIsGone() {
        asService("case-service", "ingest-service")
                .queryParam("lane", "live")
                .queryParam("lastEventId", UUID.randomUUID() + ":1:" + UUID.randomUUID() + ":live")
                .get("/api/feed")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
    }

    @Test
    void aReaderThatNamesNoLaneOrGoesOnInTheOtherOneIsTold() throws Exception {
        sendMessage();
        asService("case-service", "ingest-service")
                .get("/api/feed")
                .then()
                .statusCode(400)
                .body("detail", containsString("lane=live or lane=import"));
        asService("case-service", "ingest-service")
                .queryParam("lane", "import")
                .queryParam("lastEventId", whole().getLast().get("id").asText())
                .get("/api/feed")
                .then()
                .statusCode(400)
                .body("detail", containsString("lastEventId"));
    }

    @Test
    void whatAFileBringsComesByTheImportLaneAndItsEndByBoth() throws Exception {
        int live = whole().size();
        importCases();
        assertThat(whole().subList(live, whole().size()))
                .extracting(event -> event.get("type").asText())
                .containsExactly("import.completed");
        List<JsonNode> imported = after("import", null);
        assertThat(imported.subList(imported.size() - 2, imported.size()))
                .extracting(event -> event.get("type").asText())
                .containsExactly("case-record.received", "import.completed");
    }

    @Test
    void onlyServicesReadTheFeed() {
        asNobody().get("/api/feed").then().statusCode(401);
        asMachine().get("/api/feed").then().statusCode(403);
        asService("case-service", "insight-service").get("/api/feed").then().statusCode(401);
    }

    private static List<JsonNode> whole() throws Exception {
        return after(null);
    }

    private static List<JsonNode> after(String last) throws Exception {
        return after("live", last);
    }

    private static List<JsonNode> after(String lane, String last) throws Exception {
        var request = asService("case-service", "ingest-service")
                .queryParam("lane", lane)
                .queryParam("limit", 10_000);
        if (last != null) {
            request.queryParam("lastEventId", last);
        }
        List<JsonNode> events = new ArrayList<>();
        JSON.readTree(request.get("/api/feed").then().statusCode(200).extract().asString())
                .forEach(events::add);
        return events;
    }

    private static void sendMessage() {
        String account = asMachine()
                .contentType("application/json")
                .body(Map.of("brand", BRAND, "channel", "x", "handle", "@feed"))
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asMachine()
                .contentType("application/json")
                .body(Map.of(
                        "account",
                        account,
                        "externalId",
                        UUID.randomUUID().toString(),
                        "direction",
                        "inbound",
                        "audience",
                        "public",
                        "text",
                        "Is anybody there?",
                        "time",
                        "2026-01-01T00:00:00Z"))
                .post("/api/messages")
                .then()
                .statusCode(200);
    }

    private static void takeBack(String id) throws InterruptedException {
        asMachine().delete("/api/imports/" + id).then().statusCode(202);
        for (int i = 0; i < 300; i++) {
            if (asMachine().get("/api/imports/" + id).path("state").equals("taken-back")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("The import was not taken back.");
    }

    private static String importCases() throws InterruptedException {
        String file = "case_id,channel,opened_at,resolved\n" + UUID.randomUUID() + ",phone,1700000000,1700000060\n";
        String id = asMachine()
                .queryParam("preset", "cases")
                .queryParam("brand", BRAND)
                .contentType("application/octet-stream")
                .body(file.getBytes())
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int i = 0; i < 300; i++) {
            if (asMachine().get("/api/imports/" + id).then().extract().path("endedAt") != null) {
                return id;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("The import did not end.");
    }
}
