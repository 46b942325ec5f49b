package org.evenhand.cases.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.parked.Parking.PARKED;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.recordCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.evenhand.cases.testing.FeedOfTests;
import org.evenhand.cases.testing.Waiting;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@WithTestResource(FeedOfTests.class)
class ReplayTest {

    private static final String RAIL = "northway-rail";

    @Inject
    Parking parking;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    @AfterEach
    void startAnew() {
        parking.startAnew();
    }

    private static ObjectNode version(int version) {
        return record(RAIL, "c-1", data -> data.put("version", version).put("topic", "version " + version));
    }

    @Test
    void laterEventsOfASubjectWaitAndAreTakenBehindTheFirst() {
        parking.refuse("case_record", "true");
        parking.offer(version(1), version(2), message(RAIL, "other", data -> {}), version(3));
        parking.awaitParked(3);
        parking.awaitCount("case_message", 1);
        parking.list()
                .body("parked", equalTo(3))
                .body("events.size()", equalTo(1))
                .body("events[0].version", equalTo(1))
                .body("events[0].waiting", equalTo(2));

        parking.allow("case_record");
        parking.replayFirst().statusCode(200).body("taken", equalTo(3));
        FeedOfTests.provider.append(version(4));

        Waiting.until("later versions are taken as they come", () -> topic().equals("version 4"));
        assertThat(parking.books.count("parked_event")).isZero();
        assertThat(parking.books.strings("select event_id from replayed_event order by replayed_at"))
                .hasSize(3);
    }

    private String topic() {
        return String.valueOf(parking.books.serviceCase(recordCase(RAIL, "c-1")).get("topic"));
    }

    @Test
    void theFirstThatFailsKeepsThoseBehindItWaitingAndSaysWhy() {
        parking.refuse("case_record", "true");
        parking.offer(version(1), version(2), version(3));
        parking.awaitParked(3);
        parking.allow("case_record");
        parking.refuse("case_record", "version = 2");

        parking.replayFirst().statusCode(409).body("detail", containsString("no_poison"));

        assertThat(topic()).isEqualTo("version 1");
        parking.list()
                .body("parked", equalTo(2))
                .body("events[0].version", equalTo(2))
                .body("events[0].reason", containsString("no_poison"))
                .body("events[0].attempts", equalTo(1));
    }

    @Test
    void whatWasErasedMeanwhileIsATombstoneAndLeavesNothing() {
        parking.refuse("case_message", "true");
        parking.offer(message(RAIL, "poison", data -> {}));
        parking.awaitParked(1);
        FeedOfTests.provider.eraseAll();

        parking.replayFirst().statusCode(200).body("taken", equalTo(1)).body("parked", equalTo(0));

        assertThat(parking.books.count("case_message")).isZero();
    }

    @Test
    void aProviderThatIsAwayChangesNothing() {
        parking.refuse("case_message", "true");
        parking.offer(message(RAIL, "poison", data -> {}));
        parking.awaitParked(1);
        parking.allow("case_message");
        FeedOfTests.provider.isAway(true);

        parking.replayFirst()
                .statusCode(503)
                .body("detail", containsString("ingest-service answers with status 503"))
                .body("detail", containsString("Nothing was changed"));

        parking.list().body("parked", equalTo(1)).body("events[0].triedAt", nullValue());
        FeedOfTests.provider.isAway(false);
        parking.replayFirst().statusCode(200);
    }

    @Test
    void anEventThatItsProviderDoesNotKnowAnyMoreStaysAndSaysSo() {
        parking.refuse("case_message", "true");
        parking.offer(message(RAIL, "poison", data -> {}));
        parking.awaitParked(1);
        FeedOfTests.provider.forgetsSingleEvents(true);

        parking.replayFirst()
                .statusCode(409)
                .body("detail", containsString("It stays parked. ingest-service does not know this event any more"));

        parking.list()
                .body("parked", equalTo(1))
                .body("events[0].reason", containsString("restored to an earlier moment"))
                .body("events[0].triedBy", equalTo("tests"));
    }

    @Test
    void everythingIsReplayedAtOnceAndWhatFailsAgainStays() {
        parking.refuse("case_message", "external_id like 'poison%'");
        parking.offer(
                message(RAIL, "poison-1", data -> {}),
                message(RAIL, "poison-2", data -> {}),
                message(RAIL, "poison-3", data -> {}));
        parking.awaitParked(3);
        parking.allow("case_message");
        parking.refuse("case_message", "external_id = 'poison-2'");

        asMachine()
                .post(PARKED + "/replay")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("failed", equalTo(1))
                .body("parked", equalTo(1));
    }

    @Test
    void theListComesInPages() {
        parking.refuse("case_message", "true");
        parking.offer(message(RAIL, "1", data -> {}), message(RAIL, "2", data -> {}), message(RAIL, "3", data -> {}));
        parking.awaitParked(3);

        String next = asMachine()
                .get(PARKED + "?limit=2")
                .then()
                .body("events.size()", equalTo(2))
                .body("next", notNullValue())
                .extract()
                .path("next");

        asMachine()
                .get(PARKED + "?limit=2&after=" + next)
                .then()
                .body("events.size()", equalTo(1))
                .body("next", nullValue());
        asMachine().get(PARKED + "?after=nonsense").then().statusCode(400);
    }

    /** Without that, the later event would be parked behind one that is not parked any more. */
    @Test
    void theReaderWaitsForAReplayOfTheSameSubject() {
        parking.refuse("case_record", "true");
        parking.offer(version(1));
        parking.awaitParked(1);
        parking.allow("case_record");
        try (Handle replay = jdbi.open()) {
            replay.begin();
            replay.execute("delete from parked_event");
            FeedOfTests.provider.append(version(2));
            Waiting.pause(1_000);
            assertThat(parking.books.count("case_record")).isZero();
            replay.commit();
        }
        parking.awaitCount("case_record", 1);
        assertThat(parking.books.count("parked_event")).isZero();
        assertThat(topic()).isEqualTo("version 2");
    }
}
