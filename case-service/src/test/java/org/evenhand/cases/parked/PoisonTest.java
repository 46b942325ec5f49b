package org.evenhand.cases.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.threadCase;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.evenhand.cases.testing.FeedOfTests;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T10: one message that always fails, a thousand good ones behind it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@WithTestResource(FeedOfTests.class)
class PoisonTest {

    private static final String RAIL = "northway-rail";

    @Inject
    Parking parking;

    @BeforeEach
    @AfterEach
    void startAnew() {
        parking.startAnew();
    }

    /** The first of a thousand and one, of which every second stands in the conversation of the first. */
    private static ObjectNode[] poisonAndAThousandMore() {
        return IntStream.rangeClosed(0, 1_000)
                .mapToObj(nth -> message(RAIL, nth == 0 ? "poison" : "m-" + nth, data -> {
                    data.put("text", "Call me at 0170 1234567");
                    if (nth % 2 == 0) {
                        data.put("thread", "poison");
                    }
                }))
                .toArray(ObjectNode[]::new);
    }

    @Test
    void oneMessageThatAlwaysFailsHoldsNoOtherUpAndIsReplayedOnceItsCauseIsGone() {
        parking.refuse("case_message", "external_id = 'poison'");
        parking.offer(poisonAndAThousandMore());

        parking.awaitCount("case_message", 1_000);
        parking.awaitParked(1);
        parking.list()
                .statusCode(200)
                .body("parked", equalTo(1))
                .body("events.size()", equalTo(1))
                .body("events[0].type", equalTo("message.received"))
                .body("events[0].attempts", lessThan(5))
                .body("events[0].waiting", equalTo(0))
                .body(
                        "events[0].reason",
                        allOf(containsString("violates check constraint \"no_poison\"."), not(containsString("0170"))));
        assertThat(messagesOfTheSameConversation()).isEqualTo(500);

        parking.replayFirst().statusCode(409).body("detail", containsString("It stays parked."));
        parking.list()
                .body("events[0].attempts", equalTo(5))
                .body("events[0].triedBy", equalTo("tests"))
                .body("parked", equalTo(1));

        parking.allow("case_message");
        parking.replayFirst().statusCode(200).body("taken", equalTo(1)).body("parked", equalTo(0));

        assertThat(parking.books.count("case_message")).isEqualTo(1_001);
        assertThat(messagesOfTheSameConversation()).isEqualTo(501);
        assertThat(parking.books.strings("select replayed_by from replayed_event"))
                .containsExactly("tests");
        parking.list().body("parked", equalTo(0)).body("events.size()", equalTo(0));
    }

    private long messagesOfTheSameConversation() {
        return parking.books.count("case_message where case_id = '" + threadCase(RAIL, "poison") + "'");
    }
}
