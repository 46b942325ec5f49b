package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.recordCase;
import static org.evenhand.cases.testing.Events.reply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.LossyConnections;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.cases.testing.Recorded;
import org.evenhand.kit.database.Transience;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.FeedClient;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.feed.FeedReading;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FailuresTest {

    private static final String RAIL = "northway-rail";

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    private Books books;
    private Recorded recorded;

    @BeforeEach
    void empty() {
        books = new Books(jdbi);
        books.empty();
        recorded = new Recorded(intake, jdbi);
    }

    private static ObjectNode[] messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(nth -> message(RAIL, "m-" + nth, data -> {}))
                .toArray(ObjectNode[]::new);
    }

    @Test
    void aReaderWhoNeverHearsOfItsCommitDoesNothingTwice() {
        try (ProviderOfTests provider = new ProviderOfTests(10).offer(messages(30))) {
            LossyConnections connections = new LossyConnections(dataSource);
            FeedReading reading = new FeedReading(
                    connections.jdbi(),
                    losingItsAnswerOnce(connections),
                    Lane.LIVE,
                    new FeedClient(provider.address(), () -> "a token", json),
                    "the reader",
                    Clock.systemUTC());
            assertThatThrownBy(reading::readOnce).hasRootCauseMessage("the connection broke after the commit");
            while (reading.readOnce() > 0) {
                assertThat(books.count("taken")).isLessThanOrEqualTo(30);
            }
            assertEverythingTakenOnce(30);
        }
    }

    private FeedHandler losingItsAnswerOnce(LossyConnections connections) {
        AtomicInteger pages = new AtomicInteger();
        return doing(handle -> {
            if (pages.getAndIncrement() == 0) {
                connections.loseTheAnswerOfTheNextCommit();
            }
        });
    }

    @Test
    void aPageThatIsSentAgainChangesNothing() {
        try (ProviderOfTests provider = new ProviderOfTests(10).offer(messages(20))) {
            reader.readingOf(recorded, provider.address()).readOnce();
            provider.awaitRequests(2);
            String before = books.everything();
            provider.answerFromTheStart();
            // Another reader, for the first has asked ahead already.
            FeedReading reading = reader.readingOf(recorded, provider.address());
            assertThat(reading.readOnce()).isEqualTo(10);
            assertThat(books.everything()).isEqualTo(before);
            while (reading.readOnce() > 0) {
                assertThat(books.count("parked_event")).isZero();
            }
            assertThat(books.count("case_message")).isEqualTo(20);
            assertThat(books.count("journal_event")).isEqualTo(20);
        }
    }

    @Test
    void twoReadersOfTheSameFeedTakeEveryEventOnce() {
        try (ProviderOfTests provider = new ProviderOfTests(7).offer(messages(140))) {
            // Both readings are of one replica, so no lease keeps them apart: the cursor alone must.
            FeedHandler slow = doing(handle -> handle.execute("select pg_sleep(0.02)"));
            Runnable toTheEnd = () -> readToTheEnd(reader.readingOf(slow, provider.address()));
            try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
                List.of(readers.submit(toTheEnd), readers.submit(toTheEnd)).forEach(FailuresTest::join);
            }
            assertEverythingTakenOnce(140);
        }
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private void readToTheEnd(FeedReading reading) {
        int read = 1;
        while (read > 0) {
            try {
                read = reading.readOnce();
            } catch (RuntimeException theOtherWasFaster) {
                assertThat(theOtherWasFaster).hasMessageContaining("moved the cursor first");
            }
        }
    }

    private void assertEverythingTakenOnce(int events) {
        assertThat(books.count("taken")).isEqualTo(events);
        assertThat(books.strings("select event_id from taken")).doesNotHaveDuplicates();
        assertThat(books.count("case_message")).isEqualTo(events);
        assertThat(books.count("journal_event")).isEqualTo(events);
        assertThat(books.count("parked_event")).isZero();
    }

    @Test
    void anEventThatKeepsFailingIsParkedWithItsReasonAndTheRestGoesOn() {
        ObjectNode broken = record(RAIL, "c-1", data -> ((ObjectNode) data.get("ending")).put("kind", "exploded"));
        ObjectNode later = record(RAIL, "c-1", data -> data.put("version", 2));
        ObjectNode other = record(RAIL, "c-2", data -> {});
        try (ProviderOfTests provider = new ProviderOfTests(4)
                .offer(
                        messages(2)[0],
                        broken,
                        messages(2)[1],
                        later,
                        other,
                        reply(RAIL, "r", "m-1", "2026-03-02T09:00:00Z", "Hello"))) {
            FeedReading reading = reader.readingOf(recorded, provider.address());
            while (reading.readOnce() > 0) {
                assertThat(books.count("taken")).isLessThanOrEqualTo(4);
            }
        }
        assertThat(books.strings("select subject || ' ' || reason from parked_event order by event_id"))
                .hasSize(2)
                .allMatch(parked -> parked.startsWith(recordCase(RAIL, "c-1").toString()))
                .anyMatch(parked -> parked.contains("exploded"))
                .anyMatch(parked -> parked.endsWith("An earlier event of the same subject is parked."));
        assertThat(books.count("taken")).isEqualTo(4);
        assertThat(books.count("service_case")).isEqualTo(3);
    }

    @Test
    void aDatabaseThatGoesAwayForAMomentParksNothing() {
        AtomicInteger failuresToCome = new AtomicInteger(8);
        FeedHandler cutOff = doing(handle -> {
            if (failuresToCome.getAndDecrement() > 0) {
                handle.execute("select pg_terminate_backend(pg_backend_pid())");
            }
        });
        try (ProviderOfTests provider = new ProviderOfTests(1).offer(messages(3))) {
            FeedReading reading = reader.readingOf(cutOff, provider.address());
            for (int attempt = 0; attempt < 100 && books.count("taken") < 3; attempt++) {
                tryToRead(reading);
            }
        }
        assertEverythingTakenOnce(3);
    }

    private static void tryToRead(FeedReading reading) {
        try {
            reading.readOnce();
        } catch (RuntimeException away) {
            assertThat(away).as("the loop of the service would try again").matches(Transience::of);
        }
    }

    private FeedHandler doing(Consumer<Handle> deed) {
        return new FeedHandler() {
            @Override
            public String feed() {
                return recorded.feed();
            }

            @Override
            public void take(Handle handle, Lane lane, List<CloudEvent> events) {
                recorded.take(handle, lane, events);
                deed.accept(handle);
            }
        };
    }
}
