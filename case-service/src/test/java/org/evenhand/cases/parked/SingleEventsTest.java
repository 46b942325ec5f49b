package org.evenhand.cases.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asService;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.cases.testing.FeedOfTests;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every feed tells single events again, by their ids. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@WithTestResource(FeedOfTests.class)
class SingleEventsTest {

    @Inject
    Parking parking;

    @BeforeEach
    void startAnew() {
        parking.startAnew();
    }

    @Test
    void anEventReadsByItsIdAsItDoesInTheFeed() {
        parking.offer(message("northway-rail", "1", data -> {}), message("northway-rail", "2", data -> {}));
        parking.awaitCount("journal_event", 2);
        List<Map<String, Object>> feed = asService("insight-service", "case-service")
                .get("/api/feed?lane=live")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        String known = feed.getLast().get("id").toString();
        String unknown = known.substring(0, known.lastIndexOf(':') + 1) + UUID.randomUUID();

        List<Map<String, Object>> single = asService("insight-service", "case-service")
                .queryParam("id", known, unknown, "nonsense")
                .get("/api/feed/events")
                .then()
                .statusCode(200)
                .extract()
                .path("");

        assertThat(single).containsExactly(feed.getLast());
    }

    @Test
    void onlyServicesReadThemAndOnlySomeAtOnce() {
        asMachine().get("/api/feed/events?id=x").then().statusCode(403);
        asService("insight-service", "case-service")
                .get("/api/feed/events?" + "id=x&".repeat(21))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:evenhand:problem:invalid-value"));
    }
}
