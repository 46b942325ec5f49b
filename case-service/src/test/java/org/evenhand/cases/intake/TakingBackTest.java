package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.author;
import static org.evenhand.cases.testing.Events.gone;
import static org.evenhand.cases.testing.Events.importCompleted;
import static org.evenhand.cases.testing.Events.importTakenBack;
import static org.evenhand.cases.testing.Events.inVersion;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.namedCustomer;
import static org.evenhand.cases.testing.Events.ownCustomer;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.recordCase;
import static org.evenhand.cases.testing.Events.reply;
import static org.evenhand.cases.testing.Events.threadCase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.feed.FeedReading;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.Calls;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is gone in ingest-service goes here, and insight-service is told. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TakingBackTest {

    private static final String RAIL = "northway-rail";
    private static final UUID FIRST = UUID.fromString("00000000-0000-8000-8000-0000000000a1");
    private static final UUID SECOND = UUID.fromString("00000000-0000-8000-8000-0000000000a2");

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    private Books books;

    @BeforeEach
    void empty() {
        books = new Books(jdbi);
        books.empty();
    }

    private void read(ObjectNode... events) {
        read(1_000, List.of(events));
    }

    private void read(int pageSize, List<ObjectNode> events) {
        jdbi.useHandle(handle -> handle.execute("truncate feed_cursor, feed_barrier"));
        try (ProviderOfTests provider = new ProviderOfTests(pageSize).offer(events.toArray(ObjectNode[]::new))) {
            for (Lane lane : Lane.values()) {
                FeedReading reading = reader.readingOf(intake, lane, provider.address());
                while (reading.readOnce() > 0) {
                    assertThat(books.strings("select reason from parked_event")).isEmpty();
                }
            }
        }
    }

    @Test
    void aCaseOfWhichNothingIsLeftIsGoneByItsNextVersion() throws Exception {
        ObjectNode said = imported("1", FIRST, data -> {});
        read(said);
        read(gone(said, 2));
        assertThat(books.count("service_case")).isZero();
        assertThat(books.count("case_message")).isZero();
        // Both read as tombstones now, in their own versions.
        assertThat(feed())
                .extracting(event -> event.path("method").asText() + event.get("version"))
                .containsExactly("DELETE1", "DELETE2");
    }

    @Test
    void aCaseThatComesBackCountsOn() {
        ObjectNode said = imported("1", FIRST, data -> {});
        read(said);
        read(gone(said, 2));
        read(inVersion(imported("1", SECOND, data -> {}), 3));
        assertThat(books.serviceCase(threadCase(RAIL, "1"))).containsEntry("version", 3L);
        assertThat(books.strings("select version from journal_event order by position"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aCaseFromWhichSomethingIsTakenIsToldAnew() {
        ObjectNode answer = reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "Please DM us.");
        read(message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z")));
        String before = books.known();
        read(answer);
        read(gone(answer, 2));
        assertThat(books.known()).isEqualTo(before);
        assertThat(books.serviceCase(threadCase(RAIL, "1"))).containsEntry("version", 3L);
    }

    @Test
    void aRecordThatIsGoneLeavesTheMessagesOfItsCase() {
        ObjectNode stated = record(RAIL, "c-1", data -> data.put("import", FIRST.toString()));
        read(message(RAIL, "1", data -> data.put("caseId", "c-1")));
        String before = books.known();
        read(stated);
        assertThat(books.known()).isNotEqualTo(before);
        read(gone(stated, 2), importTakenBack(FIRST));
        assertThat(books.known()).isEqualTo(before);
        // Each lane that tells of it may tell it anew; what counts is that readers see a newer version than the last.
        assertThat((Long) books.serviceCase(recordCase(RAIL, "c-1")).get("version"))
                .isGreaterThan(2);
    }

    @Test
    void aMessageThatAnotherImportPutsIntoAnotherThreadMovesThere() {
        read(imported("1", FIRST, data -> data.put("thread", "here")));
        read(inVersion(imported("1", SECOND, data -> data.put("thread", "there")), 2));
        assertThat(books.strings("select reference from service_case")).containsExactly("there");
        assertThat(books.count("case_message")).isEqualTo(1);
    }

    @Test
    void nothingIsLeftOfWhatAnImportSaidOfPeople() {
        read(message(RAIL, "1", data -> {}));
        String before = books.known();
        ObjectNode ofTheSame = imported("2", FIRST, data -> data.put("customerId", "k-1"));
        ObjectNode ofAnother = imported("3", FIRST, data -> {
            author(data, "u-2");
            data.put("customerId", "k-2");
        });
        ObjectNode stated = record(RAIL, "c-1", data -> data.put("import", FIRST.toString()));
        read(ofTheSame, ofAnother, stated, importCompleted(FIRST));
        // The customer who spoke live was named meanwhile.
        assertThat(books.serviceCase(threadCase(RAIL, "1"))).containsEntry("customer_id", namedCustomer(RAIL, "k-1"));

        read(gone(ofTheSame, 2), gone(ofAnother, 2), gone(stated, 2), importTakenBack(FIRST));

        assertThat(books.known()).isEqualTo(before);
        assertThat(books.serviceCase(threadCase(RAIL, "1"))).containsEntry("customer_id", ownCustomer(RAIL, "u-4711"));
    }

    @Test
    void whomTwoImportsNameIsStillNamedByTheOther() {
        ObjectNode first = imported("2", FIRST, data -> data.put("customerId", "k-1"));
        read(message(RAIL, "1", data -> {}), first);
        read(imported("3", SECOND, data -> data.put("customerId", "k-2")));
        read(gone(first, 2), importTakenBack(FIRST));
        assertThat(books.serviceCase(threadCase(RAIL, "1"))).containsEntry("customer_id", namedCustomer(RAIL, "k-2"));
        assertThat(books.strings("select evidence from identity_link")).containsExactly("named by import " + SECOND);
    }

    @Test
    void whomARecordNamedOnlyTogetherWithAMessageThatIsGoneIsNamedNoMore() {
        read(message(RAIL, "1", data -> {}), record(RAIL, "c-1", data -> data.put("import", FIRST.toString())));
        String before = books.known();
        ObjectNode ofTheCase = imported("2", SECOND, data -> data.put("caseId", "c-1"));
        read(ofTheCase);
        assertThat(books.serviceCase(threadCase(RAIL, "1")))
                .containsEntry("customer_id", namedCustomer(RAIL, "k-000009"));
        read(gone(ofTheCase, 2), importTakenBack(SECOND));
        assertThat(books.known()).isEqualTo(before);
    }

    @Test
    void anImportTakenBackIsPassedOnAfterItsCases() throws Exception {
        ObjectNode said = imported("1", FIRST, data -> {});
        read(said, importCompleted(FIRST));
        read(importTakenBack(FIRST), gone(said, 2));
        List<JsonNode> feed = feed();
        assertThat(feed)
                .extracting(event -> event.get("type").asText())
                .containsExactly("case.changed", "import.completed", "case.changed", "import.taken-back");
        assertThat(feed.get(1).get("method").asText()).isEqualTo("DELETE");
        assertThat(feed.get(3).at("/data/leftOut/0/cases").asInt()).isEqualTo(1);
    }

    @Test
    void aReplayBringsNothingBack() {
        ObjectNode said = imported("1", FIRST, data -> {});
        ObjectNode stated = record(RAIL, "c-1", data -> data.put("import", FIRST.toString()));
        read(said, stated, importCompleted(FIRST), gone(said, 2), gone(stated, 2), importTakenBack(FIRST));
        String before = books.everything();
        // What was told of them once reads as gone now, in its old version.
        read(gone(said, 1), gone(stated, 1), gone(said, 2), gone(stated, 2), importTakenBack(FIRST));
        read(said, stated, importCompleted(FIRST));
        assertThat(books.everything()).isEqualTo(before);
        assertThat(books.count("service_case")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inWhateverOrderTheEventsComeTheNewestVersionCounts(long seed) {
        ObjectNode kept = message(RAIL, "9", data -> data.put("thread", "1"));
        ObjectNode away = imported("1", FIRST, data -> {});
        ObjectNode back = imported("2", FIRST, data -> {});
        ObjectNode stated = record(RAIL, "c-1", data -> data.put("import", FIRST.toString()));
        ObjectNode restated = record(RAIL, "c-2", data -> data.put("import", FIRST.toString()));
        List<ObjectNode> newest = List.of(
                kept,
                gone(away, 2),
                inVersion(imported("2", SECOND, data -> data.put("thread", "1")), 3),
                gone(stated, 4),
                inVersion(record(RAIL, "c-2", data -> data.put("import", SECOND.toString())), 2));
        read(1_000, newest);
        String expected = books.known();

        books.empty();
        Random random = new Random(seed);
        List<ObjectNode> all = new ArrayList<>(Stream.concat(
                        newest.stream().map(ObjectNode::deepCopy),
                        Stream.of(
                                away,
                                back,
                                gone(back, 2),
                                stated,
                                gone(stated, 2),
                                inVersion(stated.deepCopy(), 3),
                                restated))
                .toList());
        Collections.shuffle(all, random);
        read(1 + random.nextInt(4), all);
        assertThat(books.known()).isEqualTo(expected);
    }

    private static ObjectNode imported(String id, UUID importId, java.util.function.Consumer<ObjectNode> change) {
        return message(RAIL, id, data -> {
            data.put("import", importId.toString());
            change.accept(data);
        });
    }

    private static List<JsonNode> feed() throws Exception {
        JsonNode[] events = new ObjectMapper()
                .readValue(
                        Calls.asService("insight-service", "case-service")
                                .queryParam("lane", "live")
                                .get("/api/feed")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString(),
                        JsonNode[].class);
        return Arrays.asList(events);
    }
}
