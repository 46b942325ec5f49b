package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.importCompleted;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.namedCustomer;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.Events;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.kit.database.Transience;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.feed.FeedReading;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Live news and imports are read at the same time, also of the same cases and people. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LanesTest {

    private static final String RAIL = "northway-rail";
    private static final int PEOPLE = 12;

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    private Books books;

    @BeforeEach
    void empty() {
        books = new Books(jdbi);
        books.empty();
    }

    @RepeatedTest(3)
    void aConversationThatComesByBothLanesAtOnceGivesTheSameCasesAsByOne() throws Exception {
        List<ObjectNode> events = conversations();
        try (ProviderOfTests provider = new ProviderOfTests(40).offer(events.toArray(ObjectNode[]::new))) {
            readToItsEnd(Lane.LIVE, provider);
        }
        List<String> told = cases();
        assertThat(told).hasSize(3 * PEOPLE);
        books.empty();

        try (ProviderOfTests provider = inBothLanes(events);
                ExecutorService readers = Executors.newFixedThreadPool(2)) {
            Future<?> live = readers.submit(() -> readToItsEnd(Lane.LIVE, provider));
            Future<?> imports = readers.submit(() -> readToItsEnd(Lane.IMPORT, provider));
            live.get();
            imports.get();
        }
        assertThat(cases()).isEqualTo(told);
        assertThat(books.count("parked_event")).isZero();
        assertThat(books.strings("select version from service_case order by id"))
                .as("every change of a case is told in its version")
                .isEqualTo(
                        books.strings(
                                "select count(*) from journal_event where type = 'case.changed' group by subject order by subject"));
    }

    /** People who speak in several threads, are named in one of them, and have a record of a case to which they belong. */
    private static List<ObjectNode> conversations() {
        List<ObjectNode> events = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String name = "p-" + person;
            for (int turn = 0; turn < 3; turn++) {
                events.add(said(name, name + "-a" + turn, name + "-a0", null, turn));
                events.add(said(name, name + "-b" + turn, name + "-b0", turn == 1 ? "k-" + name : null, turn));
                events.add(answered(name + "-ra" + turn, name + "-a0", turn));
            }
            events.add(message(RAIL, name + "-c", data -> {
                data.put("caseId", "c-" + name).put("time", "2026-02-01T08:30:00Z");
                Events.author(data, name);
            }));
            events.add(record(RAIL, "c-" + name, data -> data.put("customerId", "k-" + name)));
        }
        return events;
    }

    private static ObjectNode said(String author, String id, String thread, String customer, int hour) {
        return message(RAIL, id, data -> {
            data.put("thread", thread).put("time", "2026-03-01T1" + hour + ":00:00Z");
            if (customer != null) {
                data.put("customerId", customer);
            }
            Events.author(data, author);
        });
    }

    private static ObjectNode answered(String id, String thread, int hour) {
        return reply(RAIL, id, thread, "2026-03-01T1" + hour + ":30:00Z", "Please DM us.");
    }

    private static ProviderOfTests inBothLanes(List<ObjectNode> events) {
        Random chance = new Random(11);
        ProviderOfTests provider = new ProviderOfTests(9);
        for (ObjectNode event : events) {
            provider.offer(chance.nextBoolean() ? Lane.LIVE : Lane.IMPORT, event);
        }
        return provider;
    }

    private void readToItsEnd(Lane lane, ProviderOfTests provider) {
        FeedReading reading = reader.readingOf(intake, lane, provider.address());
        int read = 1;
        while (read > 0) {
            try {
                read = reading.readOnce();
            } catch (RuntimeException deadlock) {
                assertThat(deadlock)
                        .as("the loop of the service would try again")
                        .matches(Transience::of);
            }
        }
    }

    private List<String> cases() {
        return books.strings("select to_jsonb(c) - 'version' from service_case c order by id");
    }

    @Test
    void whoIsNamedByTheOneLaneWhileTheOtherMeetsThemIsNamedInBoth() throws Exception {
        nameByTheOneLaneWhileTheOtherTellsACase();
        everyCaseIsOfTheNamedCustomer();
    }

    @Test
    void whoWasKnownAndIsNamedByTheOneLaneWhileTheOtherTellsTheirNextCaseIsNamedInBoth() throws Exception {
        jdbi.useTransaction(handle -> intake.take(handle, Lane.LIVE, List.of(event(message(RAIL, "0", data -> {})))));
        nameByTheOneLaneWhileTheOtherTellsACase();
        everyCaseIsOfTheNamedCustomer();
    }

    private void nameByTheOneLaneWhileTheOtherTellsACase() throws Exception {
        CountDownLatch liveIsDone = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> live = threads.submit(() -> jdbi.useTransaction(handle -> {
                intake.take(handle, Lane.LIVE, List.of(event(message(RAIL, "1", data -> {}))));
                liveIsDone.countDown();
                // Long enough for the other to begin and to meet the same account.
                handle.execute("select pg_sleep(0.5)");
            }));
            liveIsDone.await();
            ObjectNode naming = message(RAIL, "2", data -> data.put("customerId", "k-9"));
            Future<?> imports = threads.submit(
                    () -> jdbi.useTransaction(handle -> intake.take(handle, Lane.IMPORT, List.of(event(naming)))));
            live.get();
            imports.get();
        }
    }

    private void everyCaseIsOfTheNamedCustomer() {
        assertThat(books.strings("select distinct customer_id from service_case"))
                .containsExactly(namedCustomer(RAIL, "k-9").toString());
        assertThat(books.strings("select customer_id from identity_link where unlinked_at is null"))
                .containsExactly(namedCustomer(RAIL, "k-9").toString());
    }

    @Test
    void whatAnImportChangesIsToldInItsLaneAndItsEndInBoth() {
        UUID id = UUID.randomUUID();
        try (ProviderOfTests provider = new ProviderOfTests(10)
                .offer(Lane.LIVE, message(RAIL, "1", data -> {}))
                .offer(Lane.IMPORT, record(RAIL, "c-1", data -> {}), importCompleted(id))) {
            readToItsEnd(Lane.IMPORT, provider);
            assertThat(told()).as("not everything before its end has come").containsExactly("1 case.changed");
            readToItsEnd(Lane.LIVE, provider);
        }
        assertThat(told())
                .containsExactly("0 case.changed", "0 import.completed", "1 case.changed", "1 import.completed");
    }

    private List<String> told() {
        return books.strings("select partition || ' ' || type from journal_event order by partition, position");
    }

    private CloudEvent event(ObjectNode event) {
        try {
            return json.treeToValue(event.put("id", "an event"), CloudEvent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
