package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.gone;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.ownCustomer;
import static org.evenhand.cases.testing.Events.reply;
import static org.evenhand.cases.testing.Events.threadCase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.cases.testing.Books;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RacesTest {

    private static final String RAIL = "northway-rail";

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

    @RepeatedTest(5)
    void aPersonWhoSpeaksSixteenTimesAtOnceIsOneCustomer() throws Exception {
        CountDownLatch together = new CountDownLatch(16);
        List<Future<?>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int nth = 0; nth < 16; nth++) {
                ObjectNode one = message(RAIL, "m-" + nth, data -> {});
                taken.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    take(one);
                    return null;
                }));
            }
        }
        for (Future<?> one : taken) {
            one.get();
        }
        assertThat(books.count("identity")).isEqualTo(1);
        assertThat(books.count("identity_link")).isEqualTo(1);
        assertThat(books.count("case_message")).isEqualTo(16);
        assertThat(books.strings("select distinct customer_id from service_case"))
                .containsExactly(ownCustomer(RAIL, "u-4711").toString());
    }

    @Test
    void twoChangesOfACaseAtOnceAreBothInIt() throws Exception {
        take(message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z")));
        CountDownLatch firstIsDone = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> jdbi.useTransaction(handle -> {
                intake.take(handle, Lane.LIVE, List.of(event(reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "One"))));
                firstIsDone.countDown();
                // Long enough for the other to begin, to store its message and to wait for the case.
                handle.execute("select pg_sleep(0.5)");
            }));
            firstIsDone.await();
            Future<?> second = threads.submit(() -> take(reply(RAIL, "3", "1", "2026-03-01T11:00:00Z", "Two")));
            first.get();
            second.get();
        }
        assertThat(books.serviceCase(threadCase(RAIL, "1")))
                .containsEntry("public_replies", 2)
                .containsEntry("version", 3L);
        assertThat(books.strings("select version from journal_event order by position"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void twoWhoOpenACaseAtOnceOpenOneWithBothMessages() throws Exception {
        CountDownLatch firstIsDone = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> jdbi.useTransaction(handle -> {
                intake.take(handle, Lane.LIVE, List.of(event(reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "One"))));
                firstIsDone.countDown();
                handle.execute("select pg_sleep(0.5)");
            }));
            firstIsDone.await();
            Future<?> second =
                    threads.submit(() -> take(message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z"))));
            first.get();
            second.get();
        }
        assertThat(books.count("service_case")).isEqualTo(1);
        assertThat(books.serviceCase(threadCase(RAIL, "1")))
                .containsEntry("public_replies", 1)
                .containsEntry("reach", 52L)
                .containsEntry("version", 2L);
        assertThat(books.strings("select version from journal_event order by position"))
                .containsExactly("1", "2");
    }

    @Test
    void whoSpeaksInACaseWhileItsLastMessageIsTakenAwayOpensItAgain() throws Exception {
        ObjectNode imported = message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z"));
        take(imported);
        CountDownLatch isAway = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> away = threads.submit(() -> jdbi.useTransaction(handle -> {
                intake.take(handle, Lane.IMPORT, List.of(event(gone(imported, 2))));
                isAway.countDown();
                handle.execute("select pg_sleep(0.5)");
            }));
            isAway.await();
            Future<?> spoken = threads.submit(() -> take(reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "One")));
            away.get();
            spoken.get();
        }
        assertThat(books.serviceCase(threadCase(RAIL, "1")))
                .containsEntry("public_replies", 1)
                .containsEntry("version", 3L);
        assertThat(books.strings("select version from journal_event order by version"))
                .containsExactly("1", "2", "3");
    }

    private void take(ObjectNode event) {
        jdbi.useTransaction(handle -> intake.take(handle, Lane.LIVE, List.of(event(event))));
    }

    private CloudEvent event(ObjectNode event) {
        try {
            return json.treeToValue(event.put("id", "an event"), CloudEvent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
