package org.evenhand.ingest.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.kit.testing.Callers;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see who send at the same moment, and when more is sent than can be stored. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ManyCallersTest {

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    private Callers callers;
    private String account;

    @BeforeEach
    void registerAccount() throws Exception {
        callers = new Callers(json);
        account = callers.post(
                        "/api/accounts",
                        Map.of("brand", "northway-rail", "channel", "x", "handle", "@" + UUID.randomUUID()))
                .get()
                .body()
                .get("id")
                .asText();
    }

    @Test
    void theSameMessageOfManyCallersIsStoredOnceAndEachLearnsWhatBecameOfTheirs() throws Exception {
        List<String> outcomes = outcomes(whileNothingCanBeStored(() -> IntStream.range(0, 48)
                .mapToObj(i -> send(message("m" + i % 8, i < 40 ? "same" : "other")))
                .toList()));
        assertThat(outcomes.stream().filter("stored"::equals)).hasSize(8);
        assertThat(outcomes).doesNotContain("rejected");
        assertThat(outcomes.stream().filter("duplicate, differs"::equals)).isNotEmpty();
        assertThat(stored()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void whatOneCallerSentWrongHarmsNoOther() throws Exception {
        jdbi.useHandle(handle ->
                handle.execute("alter table message add constraint no_culprit check (text <> 'culprit') not valid"));
        try {
            List<String> outcomes = outcomes(whileNothingCanBeStored(() -> IntStream.range(0, 40)
                    .mapToObj(i -> send(
                            i == 17
                                    ? message("m17", "culprit")
                                    : i == 23
                                            ? message(
                                                    "m23",
                                                    "fine",
                                                    UUID.randomUUID().toString())
                                            : message("m" + i, "fine")))
                    .toList()));
            assertThat(outcomes.get(17)).isEqualTo("rejected");
            assertThat(outcomes.get(23)).isEqualTo("rejected");
            assertThat(outcomes.stream().filter("stored"::equals)).hasSize(38);
            assertThat(stored()).hasSize(38).doesNotContain("m17", "m23");
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table message drop constraint no_culprit"));
        }
    }

    @Test
    void theOrderInsideAConversationIsKeptAlsoWhenABatchMustBeDivided() throws Exception {
        jdbi.useHandle(handle ->
                handle.execute("alter table message add constraint no_culprit check (text <> 'culprit') not valid"));
        try {
            outcomes(whileNothingCanBeStored(() -> {
                List<CompletableFuture<Callers.Answer>> sent = new ArrayList<>();
                sent.add(callers.post(
                        "/api/messages",
                        IntStream.range(0, 30)
                                .mapToObj(i -> inThread("t", String.format("t%02d", i), i % 7 == 3 ? "culprit" : "x"))
                                .toList()));
                IntStream.range(0, 20).forEach(i -> sent.add(send(message("o" + i, "x"))));
                return sent;
            }));
            assertThat(inTheOrderOfTheFeed("t")).hasSize(26).isSorted();
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table message drop constraint no_culprit"));
        }
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsCommitted() throws Exception {
        CompletableFuture<Callers.Answer> answer;
        try (Handle lock = lock()) {
            answer = send(message("1", "x"));
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(answer).isNotDone();
            lock.rollback();
        }
        assertThat(answer.get().outcome()).isEqualTo("stored");
        assertThat(stored()).containsExactly("1");
    }

    @Test
    void whoComesWhenTooManyWaitIsRefusedAtOnceAndWhatIsAcknowledgedIsStoredOnce() throws Exception {
        List<CompletableFuture<Callers.Answer>> sent;
        List<Callers.Answer> early;
        long reading;
        try (Handle lock = lock()) {
            sent = IntStream.range(0, 500)
                    .mapToObj(i -> send(message("m" + i, "x")))
                    .toList();
            TimeUnit.MILLISECONDS.sleep(2_000);
            early = sent.stream()
                    .filter(CompletableFuture::isDone)
                    .map(CompletableFuture::join)
                    .toList();
            long before = System.nanoTime();
            assertThat(callers.get("/api/accounts").get().status()).isEqualTo(200);
            assertThat(callers.get("/api/presets").get().status()).isEqualTo(200);
            reading = System.nanoTime() - before;
            lock.rollback();
        }
        assertThat(early).hasSizeGreaterThan(300).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isPresent();
            assertThat(answer.contentType()).contains("application/problem+json");
            assertThat(answer.body().get("detail").asText()).contains("send them again in a few seconds");
        });
        assertThat(reading).as("other traffic stays quick").isLessThan(TimeUnit.SECONDS.toNanos(1));
        List<String> acknowledged = namesOf(sent, answer -> answer.status() == 200);
        List<String> refused = namesOf(sent, early::contains);
        assertThat(acknowledged).hasSizeBetween(50, 200);
        // Who waited too long was told nothing of being stored, and may be; who was refused at once never is.
        assertThat(stored()).doesNotHaveDuplicates().containsAll(acknowledged).doesNotContainAnyElementsOf(refused);
    }

    @Test
    void whoWaitedTooLongIsToldSoAndMaySendAgain() throws Exception {
        Callers.Answer late;
        try (Handle lock = lock()) {
            late = send(message("1", "x")).get(20, TimeUnit.SECONDS);
            lock.rollback();
        }
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.retryAfter()).isPresent();
        assertThat(send(message("1", "x")).get().outcome()).isIn("stored", "duplicate");
        assertThat(stored()).containsExactly("1");
    }

    @Test
    void largeBodiesWaitForMemoryAndThenAreRefused() throws Exception {
        List<Object> large = IntStream.range(0, 300)
                .mapToObj(i -> (Object) message("l" + i, "x".repeat(90_000)))
                .toList();
        try (Handle lock = lock()) {
            List<CompletableFuture<Callers.Answer>> sent = IntStream.range(0, 4)
                    .mapToObj(i -> callers.post("/api/messages", large))
                    .toList();
            Callers.Answer first = (Callers.Answer) CompletableFuture.anyOf(sent.toArray(CompletableFuture[]::new))
                    .get(3, TimeUnit.SECONDS);
            assertThat(first.status()).isEqualTo(503);
            assertThat(first.retryAfter()).isPresent();
            assertThat(first.body().get("detail").asText()).contains("Too many large requests");
            lock.rollback();
            sent.forEach(CompletableFuture::join);
        }
        assertThat(callers.post("/api/messages", large).get().status()).isEqualTo(200);
        assertThat(stored()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void aBodyOfMoreValuesThanAThousandMessagesHaveIsRefused() throws Exception {
        String body = "[" + "[],".repeat(2_000_000) + "[]]";
        Callers.Answer answer = callers.postText("/api/messages", body).get();
        assertThat(answer.status()).isEqualTo(400);
        // Counting the items would refuse it too, but only after all of them are in memory.
        assertThat(answer.body().get("detail").asText()).contains("holds more values, than 1,000 messages can");
    }

    private interface Sending {
        List<CompletableFuture<Callers.Answer>> send();
    }

    /** All wait while the table is locked, so that they are stored together afterwards. */
    private List<CompletableFuture<Callers.Answer>> whileNothingCanBeStored(Sending sending) throws Exception {
        try (Handle lock = lock()) {
            List<CompletableFuture<Callers.Answer>> sent = sending.send();
            TimeUnit.MILLISECONDS.sleep(700);
            lock.rollback();
            return sent;
        }
    }

    private Handle lock() {
        Handle handle = jdbi.open();
        handle.begin();
        handle.execute("lock table message in exclusive mode");
        return handle;
    }

    private static List<String> namesOf(
            List<CompletableFuture<Callers.Answer>> sent, Predicate<Callers.Answer> wanted) {
        return IntStream.range(0, sent.size())
                .filter(i -> wanted.test(sent.get(i).join()))
                .mapToObj(i -> "m" + i)
                .toList();
    }

    private static List<String> outcomes(List<CompletableFuture<Callers.Answer>> sent) {
        return sent.stream()
                .map(CompletableFuture::join)
                .map(Callers.Answer::outcome)
                .toList();
    }

    private CompletableFuture<Callers.Answer> send(Object message) {
        return callers.post("/api/messages", message);
    }

    private Map<String, Object> message(String id, String text) {
        return message(id, text, account);
    }

    private Map<String, Object> message(String id, String text, String account) {
        return inThread(null, id, text, account);
    }

    private Map<String, Object> inThread(String thread, String id, String text) {
        return inThread(thread, id, text, account);
    }

    private static Map<String, Object> inThread(String thread, String id, String text, String account) {
        return Map.of(
                "account",
                account,
                "externalId",
                id,
                "thread",
                thread == null ? id : thread,
                "direction",
                "inbound",
                "audience",
                "public",
                "author",
                Map.of("externalId", "u1"),
                "text",
                text,
                "time",
                "2026-03-01T09:15:00Z");
    }

    private List<String> inTheOrderOfTheFeed(String thread) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select external_id from message join journal_event on subject = message.id
            where account_id = :account and thread = :thread order by position
            """)
                .bind("account", UUID.fromString(account))
                .bind("thread", thread)
                .mapTo(String.class)
                .list());
    }

    private List<String> stored() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select external_id from message where account_id = :account")
                        .bind("account", UUID.fromString(account))
                        .mapTo(String.class)
                        .list());
    }
}
