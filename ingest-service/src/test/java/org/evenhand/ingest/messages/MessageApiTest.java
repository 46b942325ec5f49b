package org.evenhand.ingest.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asNobody;
import static org.evenhand.kit.testing.Calls.asService;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MessageApiTest {

    @Inject
    Jdbi jdbi;

    private String account;

    @BeforeEach
    void registerAccount() {
        account = asMachine()
                .contentType("application/json")
                .body(Map.of("brand", "northway-rail", "channel", "x", "handle", "@" + UUID.randomUUID()))
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aMessageIsStoredOnce() {
        send(message("1", "Nobody called back.")).body("outcomes[0].outcome", equalTo("stored"));
        send(message("1", "Nobody called back.")).body("outcomes[0].outcome", equalTo("duplicate"));
        assertThat(textsOf("1")).containsExactly("Nobody called back.");
    }

    @Test
    void aRepeatWithOtherContentIsToldApartAndTheFirstStays() {
        send(message("1", "Nobody called back."));
        send(message("1", "All is well.")).body("outcomes[0].outcome", equalTo("duplicate, differs"));
        assertThat(textsOf("1")).containsExactly("Nobody called back.");
    }

    @Test
    void theSameIdOnAnotherAccountIsAnotherMessage() {
        send(message("1", "Nobody called back."));
        registerAccount();
        send(message("1", "Nobody called back.")).body("outcomes[0].outcome", equalTo("stored"));
    }

    @Test
    void eachItemOfAnArrayHasItsOwnOutcome() {
        Object misspelt = Map.of("acount", account, "externalId", "2");
        send(List.of(message("1", "a"), misspelt, message("3", "c"), message("1", "a"), message("3", "other"), 7))
                .body(
                        "outcomes.outcome",
                        equalTo(List.of("stored", "rejected", "stored", "duplicate", "duplicate, differs", "rejected")))
                .body("outcomes[1].reason", containsString("\"acount\" is not known here"))
                .body("outcomes[1].externalId", equalTo("2"));
    }

    @Test
    void aMessageThatTheDatabaseRefusesTakesNoOtherWithIt() {
        jdbi.useHandle(handle ->
                handle.execute("alter table message add constraint no_culprit check (text <> 'culprit') not valid"));
        try {
            List<Object> batch = new java.util.ArrayList<>();
            IntStream.range(0, 50).forEach(i -> batch.add(message("g" + i, i == 31 ? "culprit" : "good " + i)));
            List<String> outcomes = send(batch).extract().path("outcomes.outcome");
            assertThat(outcomes.get(31)).isEqualTo("rejected");
            assertThat(outcomes.stream().filter("stored"::equals)).hasSize(49);
            assertThat(seen("g31")).isZero();
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table message drop constraint no_culprit"));
        }
    }

    @Test
    void manySendersOfTheSameMessagesStoreEachOnceWithoutDeadlock() throws Exception {
        List<Object> batch = IntStream.range(0, 200)
                .mapToObj(i -> (Object) message("m" + i, "text " + i))
                .toList();
        List<Object> reversed = batch.reversed();
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<List<String>>> calls = IntStream.range(0, 16)
                    .<Callable<List<String>>>mapToObj(i ->
                            () -> send(i % 2 == 0 ? batch : reversed).extract().path("outcomes.outcome"))
                    .toList();
            long stored = 0;
            for (Future<List<String>> outcomes : senders.invokeAll(calls)) {
                assertThat(outcomes.get()).doesNotContain("rejected");
                stored += outcomes.get().stream().filter("stored"::equals).count();
            }
            assertThat(stored).isEqualTo(200);
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        send(Map.of("account", account, "externalId", "9", "direction", "inbound", "audience", "public", "text", "x"))
                .body("outcomes[0].reason", equalTo("The field \"time\" is missing."));
    }

    @Test
    void anUnknownAccountIsRefusedWithWhatToDo() {
        account = UUID.randomUUID().toString();
        send(message("1", "x")).body("outcomes[0].reason", containsString("register it with POST /api/accounts"));
    }

    @Test
    void aTimeInTheFarFutureIsRefused() {
        send(Map.of(
                        "account",
                        account,
                        "externalId",
                        "9",
                        "direction",
                        "inbound",
                        "audience",
                        "public",
                        "text",
                        "x",
                        "time",
                        Instant.now().plusSeconds(200_000).toString()))
                .body("outcomes[0].reason", containsString("more than a day in the future"));
    }

    @Test
    void whatIsNoJsonIsAProblemWithASentence() {
        asMachine()
                .contentType("application/json")
                .body("{\"account\": ")
                .post("/api/messages")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("not JSON that can be read"));
    }

    @Test
    void moreThanAThousandAreRefused() {
        List<Object> batch = IntStream.range(0, 1001)
                .mapToObj(i -> (Object) message("m" + i, "t"))
                .toList();
        asMachine()
                .contentType("application/json")
                .body(batch)
                .post("/api/messages")
                .then()
                .statusCode(413);
    }

    @Test
    void nobodyButMachinesMaySend() {
        asNobody()
                .contentType("application/json")
                .body("[]")
                .post("/api/messages")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        asService("case-service", "ingest-service")
                .contentType("application/json")
                .body("[]")
                .post("/api/messages")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse send(Object body) {
        return asMachine()
                .contentType("application/json")
                .body(body)
                .post("/api/messages")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> message(String id, String text) {
        return Map.of(
                "account",
                account,
                "externalId",
                id,
                "direction",
                "inbound",
                "audience",
                "public",
                "author",
                Map.of("externalId", "u1", "reach", 12),
                "text",
                text,
                "time",
                "2026-03-01T09:15:00Z");
    }

    private List<String> textsOf(String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select text from message where account_id = :account and external_id = :id")
                .bind("account", UUID.fromString(account))
                .bind("id", externalId)
                .mapTo(String.class)
                .list());
    }

    private int seen(String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from seen where account_id = :account and external_id = :id")
                .bind("account", UUID.fromString(account))
                .bind("id", externalId)
                .mapTo(Integer.class)
                .one());
    }
}
