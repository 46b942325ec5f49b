package org.evenhand.cases.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.importCompleted;
import static org.evenhand.cases.testing.Events.importTakenBack;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.cases.intake.Intake;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.Calls;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other services read from this one is what its examples promise, no more and no less. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedContractTest {

    private static final String RAIL = "northway-rail";

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void aCaseAndItsImport() {
        new Books(jdbi).empty();
        try (ProviderOfTests provider = new ProviderOfTests(100)
                .offer(
                        record(RAIL, "c-1", data -> {}),
                        message(RAIL, "1", data -> data.put("caseId", "c-1").put("text", "My number is 0170 1234567")),
                        message(RAIL, "2", data -> {}),
                        reply(RAIL, "3", "2", "2026-03-02T09:00:00Z", "Please DM us"),
                        importCompleted(UUID.randomUUID()),
                        importTakenBack(UUID.randomUUID()))) {
            for (Lane lane : Lane.values()) {
                reader.readingOf(intake, lane, provider.address()).readOnce();
            }
        }
    }

    private JsonNode feed() throws IOException {
        return json.readTree(Calls.asService("insight-service", "case-service")
                .queryParam("lane", "live")
                .get("/api/feed")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void everyEventHasExactlyTheFieldsOfItsExample() throws IOException {
        assertThat(feed()).hasSize(4).allSatisfy(event -> {
            JsonNode example = json.readTree(
                    Path.of("events", event.get("type").asText() + ".json").toFile());
            SequencedSet<String> actual = fields(event, "");
            if (event.at("/data/ending").isNull()) {
                // A case without an ending has none to compare.
                assertThat(actual).isEqualTo(without(fields(example, ""), "data.ending."));
            } else {
                assertThat(actual).isEqualTo(fields(example, ""));
            }
        });
    }

    @Test
    void anEventSaysWhatTheExampleSays() throws IOException {
        JsonNode example =
                json.readTree(Path.of("events", "case.changed.json").toFile()).get("data");
        JsonNode data = feed().valueStream()
                .map(event -> event.get("data"))
                .filter(candidate -> candidate.path("ending").isObject())
                .findFirst()
                .orElseThrow();
        for (String field : new String[] {
            "channel",
            "source",
            "topic",
            "reach",
            "granularity",
            "arrivedAt",
            "answeredAt",
            "ending",
            "compensation",
            "observationEnd",
            "outcome",
            "timely",
            "unknownBecause",
            "patterns",
            "enteredAt"
        }) {
            assertThat(data.get(field)).as(field).isEqualTo(example.get(field));
        }
    }

    @Test
    void theNumberOfACaseTravelsButNotTheNameOfAThread() throws IOException {
        assertThat(feed().findValues("reference"))
                .extracting(reference -> reference.isNull() ? "a thread" : reference.asText())
                .containsExactlyInAnyOrder("c-1", "a thread");
    }

    @Test
    void noTextAndNobodysAccountIsInTheFeed() throws IOException {
        assertThat(feed().toString())
                .doesNotContain("0170", "Please DM us", "u-4711", "agent-1", "Quiet Rider", "k-000009", "No refund");
    }

    private static SequencedSet<String> fields(JsonNode node, String path) {
        TreeSet<String> fields = new TreeSet<>();
        node.properties().forEach(field -> {
            fields.add(path + field.getKey());
            fields.addAll(fields(field.getValue(), path + field.getKey() + "."));
        });
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                fields.addAll(fields(element, path));
            }
        });
        return fields;
    }

    private static SequencedSet<String> without(SequencedSet<String> fields, String prefix) {
        fields.removeIf(field -> field.startsWith(prefix));
        return fields;
    }
}
