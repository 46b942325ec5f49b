package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.importCompleted;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.recordCase;
import static org.evenhand.cases.testing.Events.threadCase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.feed.FeedReading;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An ingest-service that was restored to an earlier moment and went on from there, with other events and versions. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RestoredProviderTest {

    private static final String RAIL = "northway-rail";
    private static final UUID IMPORT = UUID.fromString("00000000-0000-8000-8000-00000000000a");

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    private final ProviderOfTests provider = new ProviderOfTests(3);
    private Books books;
    private List<FeedReading> lanes;

    @BeforeEach
    void empty() {
        books = new Books(jdbi);
        books.empty();
        lanes = Stream.of(Lane.values())
                .map(lane -> reader.readingOf(intake, lane, provider.address()))
                .toList();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void itIsReadAgainToItsEndAndTheReasonIsKept() {
        tell(record(RAIL, "c-1", data -> {}), message(RAIL, "m-1", data -> {}), importCompleted(IMPORT));
        String before = books.everything();

        restored(record(RAIL, "c-1", data -> {}), message(RAIL, "m-1", data -> {}), importCompleted(IMPORT));

        assertThat(books.strings("""
                        select number || ', ' || untold || ', ' || because from feed_epoch where ended_at is not null
                        """))
                .singleElement()
                .asString()
                .startsWith("1, 0, ingest-service no longer knows the event that was read last")
                .endsWith("it was restored to an earlier moment.");
        assertThat(books.everything()).isEqualTo(before);
    }

    @Test
    void whatItTellsUnderAVersionThatWasKnownReplacesWhatWasToldBefore() {
        tell(record(RAIL, "c-1", data -> {}), record(RAIL, "c-1", data -> data.put("version", 5)
                .put("topic", "told before")));

        restored(record(RAIL, "c-1", data -> {}), record(RAIL, "c-1", data -> data.put("version", 2)
                .put("topic", "told again")));

        assertThat(books.serviceCase(recordCase(RAIL, "c-1"))).containsEntry("topic", "told again");
        assertThat(books.strings("select version from journal_event order by position"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aMessageThatItTookInOtherWordsReplacesTheOneThatItForgot() {
        tell(message(RAIL, "m-1", data -> data.put("text", "told before")));

        restored(message(RAIL, "m-1", data -> data.put("text", "told again")));

        assertThat(books.strings("select text from case_message")).containsExactly("told again");
    }

    @Test
    void anImportThatItCompletesOtherwiseReachesOurReadersAsANewVersion() {
        ObjectNode otherwise = importCompleted(IMPORT);
        ((ObjectNode) otherwise.get("data")).put("observedUntil", "2026-03-02T00:00:00Z");
        tell(importCompleted(IMPORT));

        restored(otherwise);

        assertThat(books.strings("select distinct version from journal_event order by version"))
                .containsExactly("1", "2");
        assertThat(books.strings("select content ->> 'version' from case_import"))
                .containsExactly("2");
    }

    @Test
    void allLanesBeginAgainWhenOneOfThemDoes() {
        provider.offer(Lane.IMPORT, record(RAIL, "c-1", data -> {}));
        tell(message(RAIL, "m-1", data -> {}));

        provider.restored();
        assertThat(lanes.getLast().readOnce()).isZero();

        assertThat(books.strings("select lane from feed_cursor where last_event_id is not null"))
                .isEmpty();
        readToTheEnd();
        assertThat(books.strings("select number || ', ' || untold from feed_epoch"))
                .containsExactly("1, 0");
    }

    @Test
    void whatItNoLongerKnowsIsKeptAndCounted() {
        tell(message(RAIL, "m-1", data -> {}), message(RAIL, "m-2", data -> {}), record(RAIL, "c-1", data -> {}));

        restored(message(RAIL, "m-1", data -> {}));

        assertThat(books.strings("select untold from feed_epoch")).containsExactly("2");
        assertThat(books.count("service_case")).isEqualTo(3);
    }

    @Test
    void anEventThatWasParkedIsTakenWhenItIsToldAgainAndHealed() {
        tell(record(RAIL, "c-1", data -> ((ObjectNode) data.get("ending")).put("kind", "exploded")));
        assertThat(books.count("parked_event")).isEqualTo(1);

        restored(record(RAIL, "c-1", data -> {}));

        assertThat(books.count("parked_event")).isZero();
        assertThat(books.count("service_case")).isEqualTo(1);
    }

    @Test
    void aReplayIsNotOverWhileAnEventOfItIsParked() {
        tell(record(RAIL, "c-1", data -> {}), message(RAIL, "m-1", data -> {}));

        restored(
                record(RAIL, "c-1", data -> ((ObjectNode) data.get("ending")).put("kind", "exploded")),
                message(RAIL, "m-1", data -> {}));

        assertThat(books.strings("select number from feed_epoch where ended_at is null"))
                .containsExactly("1");
        assertThat(books.serviceCase(threadCase(RAIL, "m-1"))).isNotEmpty();
    }

    @Test
    void aProviderThatTellsNothingAtAllSettlesNothing() {
        tell(message(RAIL, "m-1", data -> {}));

        restored();

        assertThat(books.strings("select number from feed_epoch where ended_at is null"))
                .containsExactly("1");
    }

    private void tell(ObjectNode... events) {
        provider.offer(events);
        readToTheEnd();
    }

    private void restored(ObjectNode... events) {
        provider.restoredTo(events);
        assertThat(lanes.getFirst().readOnce()).isZero();
        readToTheEnd();
    }

    private void readToTheEnd() {
        for (FeedReading lane : lanes) {
            while (lane.readOnce() > 0) {
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        }
    }
}
