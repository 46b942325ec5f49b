package org.evenhand.cases.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.evenhand.kit.testing.Callers;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** More questions than the database answers must not keep the service from its own work. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FloodTest {

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @Test
    void whoAsksWhenTooManyWaitIsRefusedSoonAndTheFeedStaysOpen() throws Exception {
        Callers callers = new Callers(json);
        String end = endOfFeed(callers);
        List<CompletableFuture<Callers.Answer>> asked;
        List<Callers.Answer> early;
        Callers.Answer feed;
        try (Handle lock = jdbi.open()) {
            lock.begin();
            lock.execute("lock table service_case in access exclusive mode");
            asked = IntStream.range(0, 200)
                    .mapToObj(i -> callers.get("/api/cases?brand=northway-rail"))
                    .toList();
            TimeUnit.MILLISECONDS.sleep(2_500);
            early = asked.stream()
                    .filter(CompletableFuture::isDone)
                    .map(CompletableFuture::join)
                    .toList();
            feed = callers.getAsService("/api/feed?lane=live&timeout=0" + end, "insight-service", "case-service")
                    .get(2, TimeUnit.SECONDS);
            lock.rollback();
        }
        assertThat(feed.status()).isEqualTo(200);
        assertThat(early).hasSizeGreaterThan(150).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isPresent();
            assertThat(answer.contentType()).contains("application/problem+json");
        });
        assertThat(asked.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 200))
                .as("those who were let in are answered")
                .isNotEmpty();
    }

    /** After the last event, so that the feed itself needs nothing of the locked table. */
    private static String endOfFeed(Callers callers) {
        JsonNode events = callers.getAsService("/api/feed?lane=live&limit=10000", "insight-service", "case-service")
                .join()
                .body();
        return events.isEmpty()
                ? ""
                : "&lastEventId=" + events.get(events.size() - 1).get("id").asText();
    }
}
