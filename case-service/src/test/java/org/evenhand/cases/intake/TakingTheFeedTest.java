package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.importCompleted;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.namedCustomer;
import static org.evenhand.cases.testing.Events.ownCustomer;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.recordCase;
import static org.evenhand.cases.testing.Events.reply;
import static org.evenhand.cases.testing.Events.threadCase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.Events;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.feed.FeedReading;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TakingTheFeedTest {

    private static final String RAIL = "northway-rail";
    private static final UUID AN_IMPORT = UUID.fromString("5d2f7c1a-9b3e-4f6a-8c7d-1e2f3a4b5c6d");

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
        try (ProviderOfTests provider = new ProviderOfTests(1_000).offer(events)) {
            readAll(provider);
        }
    }

    private void readAll(ProviderOfTests provider) {
        // Every provider of these tests is a feed of its own, so each is read from the start.
        jdbi.useHandle(handle -> handle.execute("truncate feed_cursor, feed_barrier"));
        for (Lane lane : Lane.values()) {
            FeedReading reading = reader.readingOf(intake, lane, provider.address());
            while (reading.readOnce() > 0) {
                assertThat(books.strings("select reason from parked_event")).isEmpty();
            }
        }
    }

    @Test
    void theMessagesOfAThreadAreOneCase() {
        read(
                message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z")),
                reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "Please DM us."),
                reply(RAIL, "3", "1", "2026-03-01T11:00:00Z", "Thank you."));
        assertThat(books.count("service_case")).isEqualTo(1);
        assertThat(books.serviceCase(threadCase(RAIL, "1")))
                .containsEntry("version", 1L)
                .containsEntry("reference", "1")
                .containsEntry("customer_id", ownCustomer(RAIL, "u-4711"))
                .containsEntry("reach", 52L)
                .containsEntry("public_replies", 2)
                .containsEntry("replies_asking_for_private", 1)
                .containsEntry("patterns", "strict-en")
                .containsEntry("knows_endings", true)
                .containsEntry("imported_by", null);
    }

    @Test
    void aMessageThatNamesACaseBelongsToItsRecord() {
        read(
                message(RAIL, "1", data -> data.put("caseId", "c-1")),
                record(RAIL, "c-1", data -> data.put("customerId", "k-9")));
        assertThat(books.count("service_case")).isEqualTo(1);
        assertThat(books.serviceCase(recordCase(RAIL, "c-1")))
                .containsEntry("customer_id", namedCustomer(RAIL, "k-9"))
                .containsEntry("imported_by", AN_IMPORT)
                .containsEntry("ending", "resolution")
                .containsEntry("ending_audience", "private");
        assertThat(books.count("case_message")).isEqualTo(1);
    }

    @Test
    void whatCameOfACaseAndWhyNoTimeIsKnownIsKept() {
        read(record(RAIL, "c-1", data -> data.put("outcome", "Closed with relief")
                .put("timely", false)
                .put("knowsEndings", false)
                .put("unknownBecause", "the data hold no date of closing")
                .putNull("ending")));
        assertThat(books.serviceCase(recordCase(RAIL, "c-1")))
                .containsEntry("outcome", "Closed with relief")
                .containsEntry("timely", false)
                .containsEntry("unknown_because", "the data hold no date of closing");
        read(record(RAIL, "c-1", data -> data.put("version", 2).put("outcome", "Closed")));
        assertThat(books.serviceCase(recordCase(RAIL, "c-1")))
                .containsEntry("outcome", "Closed")
                .containsEntry("timely", true)
                .containsEntry("unknown_because", null);
    }

    @Test
    void takingAFeedTwiceChangesNothing() {
        try (ProviderOfTests provider = new ProviderOfTests(3).offer(aStory())) {
            readAll(provider);
            String before = books.everything();
            readAll(provider);
            assertThat(books.everything()).isEqualTo(before);
        }
    }

    @Test
    void aProviderThatWasRestoredIsReadAgainAndNothingChanges() {
        try (ProviderOfTests provider = new ProviderOfTests(3).offer(aStory())) {
            readAll(provider);
            String before = books.everything();
            provider.restored();
            FeedReading reading = reader.readingOf(intake, provider.address());
            assertThat(reading.readOnce())
                    .as("the reader hears 410 and begins anew")
                    .isZero();
            assertThat(books.strings("select last_event_id from feed_cursor where lane = 'live'"))
                    .containsOnlyNulls();
            int read = 0;
            for (int page = reading.readOnce(); page > 0; page = reading.readOnce()) {
                read += page;
            }
            assertThat(read).isEqualTo(aStory().length);
            assertThat(books.everything()).isEqualTo(before);
        }
    }

    @Test
    void anyOrderOfRecordAndMessagesGivesTheSameCases() {
        read(aStory());
        List<String> told = cases();
        List<ObjectNode> events = new ArrayList<>(List.of(aStory()));
        Random order = new Random(7);
        for (int round = 0; round < 12; round++) {
            books.empty();
            Collections.shuffle(events, order);
            try (ProviderOfTests provider =
                    new ProviderOfTests(1 + round % 3).offer(events.toArray(ObjectNode[]::new))) {
                readAll(provider);
            }
            assertThat(cases()).as("round %d", round).isEqualTo(told);
        }
    }

    private List<String> cases() {
        return books.strings("select to_jsonb(c) - 'version' from service_case c order by id");
    }

    @Test
    void anOlderVersionOfARecordChangesNothing() {
        ObjectNode older = record(RAIL, "c-1", data -> data.put("topic", "old").put("version", 1));
        ObjectNode newer = record(RAIL, "c-1", data -> data.put("topic", "new").put("version", 2));
        read(newer);
        read(older);
        assertThat(books.serviceCase(recordCase(RAIL, "c-1")))
                .containsEntry("topic", "new")
                .containsEntry("version", 1L);
        assertThat(books.count("journal_event")).isEqualTo(1);
    }

    @Test
    void aNewerRecordClosesACaseThatWasOpen() {
        read(record(RAIL, "c-1", data -> data.putNull("ending")));
        read(record(RAIL, "c-1", data -> data.put("version", 2)));
        assertThat(books.serviceCase(recordCase(RAIL, "c-1")))
                .containsEntry("ending", "resolution")
                .containsEntry("version", 2L);
        assertThat(books.strings("select version from journal_event order by position"))
                .containsExactly("1", "2");
    }

    @Test
    void aCaseThatStaysAsItWasIsNoNews() {
        read(
                message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z")),
                reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "Thank you."));
        read(message(RAIL, "3", data -> data.put("thread", "1").put("time", "2026-03-01T09:30:00Z")));
        assertThat(books.count("case_message")).isEqualTo(3);
        assertThat(books.count("journal_event")).isEqualTo(1);
        assertThat(books.serviceCase(threadCase(RAIL, "1"))).containsEntry("version", 1L);
    }

    @Test
    void aPageChangesACaseOnceAndTellsOfACompletedImportAfterItsCases() {
        read(
                importCompleted(AN_IMPORT),
                record(RAIL, "c-1", data -> {}),
                message(RAIL, "1", data -> data.put("caseId", "c-1")),
                message(RAIL, "2", data -> data.put("caseId", "c-1")));
        assertThat(
                        books.strings(
                                "select type || ' ' || subject || ' ' || version from journal_event order by partition, position"))
                .containsExactly(
                        "case.changed " + recordCase(RAIL, "c-1") + " 1",
                        "import.completed " + AN_IMPORT + " 1",
                        "import.completed " + AN_IMPORT + " 1");
    }

    @Test
    void eventsNobodyHereKnowsAndTombstonesAreSkipped() {
        ObjectNode unknown = message(RAIL, "1", data -> {}).put("type", "weather.changed");
        ObjectNode erased = message(RAIL, "2", data -> {}).put("method", "DELETE");
        erased.remove("data");
        read(unknown, erased, message(RAIL, "3", data -> {}));
        assertThat(books.count("case_message")).isEqualTo(1);
    }

    /** Records and messages that touch each other in every way. */
    private static ObjectNode[] aStory() {
        return new ObjectNode[] {
            message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z")),
            reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "Please DM us."),
            message(RAIL, "3", data -> data.put("thread", "1")
                    .put("time", "2026-03-01T08:00:00Z")
                    .put("language", "de")),
            record(RAIL, "c-1", data -> data.put("customerId", "k-1")
                    .put("knowsAnswers", false)
                    .putNull("firstAnswerAt")),
            message(RAIL, "4", data -> {
                data.put("caseId", "c-1").put("time", "2026-02-01T08:30:00Z").put("import", AN_IMPORT.toString());
                Events.author(data, "u-8");
            }),
            reply(RAIL, "5", "1", "2026-02-01T09:00:00Z", "We are on it.").deepCopy(),
            message(RAIL, "6", data -> Events.author(data, "u-8")),
            message(RAIL, "7", data -> {
                Events.author(data, "u-9");
                data.put("customerId", "k-2");
            }),
            message(RAIL, "8", data -> Events.author(data, "u-9")),
            record(RAIL, "c-2", data -> data.putNull("customerId")),
            importCompleted(AN_IMPORT)
        };
    }
}
