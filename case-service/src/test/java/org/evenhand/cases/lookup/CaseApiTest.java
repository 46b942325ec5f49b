package org.evenhand.cases.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.recordCase;
import static org.evenhand.cases.testing.Events.reply;
import static org.evenhand.cases.testing.Events.threadCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asNobody;
import static org.evenhand.kit.testing.Calls.asService;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.cases.intake.Intake;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseApiTest {

    private static final String RAIL = "northway-rail";

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void fourCases() {
        new Books(jdbi).empty();
        read(
                message(RAIL, "1", data -> data.put("time", "2026-03-01T09:00:00Z")),
                reply(RAIL, "2", "1", "2026-03-01T10:00:00Z", "We are on it."),
                message(RAIL, "3", data -> data.put("time", "2026-03-02T09:00:00Z")
                        .put("import", UUID.randomUUID().toString())),
                record(RAIL, "c-1", data -> {}),
                message(RAIL, "4", data -> data.put("caseId", "c-1").put("time", "2026-02-01T09:00:00Z")),
                reply("other-rail", "5", "5", "2026-03-01T10:00:00Z", "Nobody has asked yet."));
    }

    private void read(ObjectNode... events) {
        try (ProviderOfTests provider = new ProviderOfTests(1_000).offer(events)) {
            jdbi.useHandle(handle -> handle.execute("delete from feed_cursor"));
            reader.readingOf(intake, provider.address()).readOnce();
        }
    }

    private static List<String> references(String query) {
        return asMachine()
                .get("/api/cases" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("cases.reference");
    }

    @Test
    void casesAreListedNewestFirst() {
        assertThat(references("")).containsExactly("3", "1", "c-1", "5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brand=other-rail           | 5
            channel=x&answered=yes     | 1 c-1
            answered=no                | 3 5
            state=ended                | c-1
            state=open                 | 1 5
            topic=tickets              | c-1
            topic=tickets/refund       | c-1
            topic=ticket               |
            audience=public&brand=northway-rail | 3 1 c-1
            source=twitter             | c-1
            reference=c-1              | c-1
            from=2026-03-01            | 3 1
            from=2026-03-01&to=2026-03-01 | 1
            to=2026-03-01T09:00:00Z    | c-1
            """)
    void filtersSelect(String query, String references) {
        List<String> expected = references == null ? List.of() : List.of(references.split(" "));
        assertThat(references("?" + query)).isEqualTo(expected);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEndedEvenWhenCasesComeInMeanwhile() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = asMachine()
                    .get("/api/cases?limit=1" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("cases.reference"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
            read(message(RAIL, "new-" + seen.size(), data -> data.put("time", "2026-04-01T09:00:00Z")));
        } while (after != null);
        assertThat(seen).containsExactly("3", "1", "c-1", "5");
    }

    @Test
    void aCaseHasItsTimeline() {
        JsonPath story = asMachine()
                .get("/api/cases/" + recordCase(RAIL, "c-1"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(story.getString("case.reference")).isEqualTo("c-1");
        assertThat(story.getString("case.import")).isEqualTo("5d2f7c1a-9b3e-4f6a-8c7d-1e2f3a4b5c6d");
        assertThat(story.getList("timeline.what", String.class))
                .containsExactly("opened", "message", "answered", "resolution");
        assertThat(story.getString("timeline[1].who")).isEqualTo("Quiet Rider");
        assertThat(story.getString("timeline[1].audience")).isEqualTo("public");
        assertThat(story.getString("timeline[1].text")).contains("nobody called me back");
        assertThat(story.getString("timeline[3].audience")).isEqualTo("private");
    }

    @Test
    void nobodyIsServedByTheirReach() {
        asMachine()
                .get("/api/cases/" + threadCase(RAIL, "1"))
                .then()
                .statusCode(200)
                .body("case.reach", equalTo(null));
        assertThat(asMachine().get("/api/cases").asString()).doesNotContain("reach", "valueTier");
    }

    @Test
    void anUnknownParameterIsRefusedWithTheKnownOnes() {
        refused(
                "colour=red",
                "What can: after, answered, audience, brand, channel, from, limit, reference, source, state, to, topic.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channel=fax      | The value of channel does not fit: it is one of x, facebook,
            state=closed     | The value of state does not fit: it is one of open, ended.
            answered=maybe   | it is one of yes, no.
            from=yesterday   | write a day as 2026-03-01
            from=2026-02-31  | write a day as 2026-03-01
            limit=201        | it is a number from 1 to 200.
            limit=0          | it is a number from 1 to 200.
            limit=x          | it is a number from 1 to 200.
            after=abc        | take it as it stands in next of the page before.
            brand=           | Give brand once and with a value, or leave it out.
            brand=a&brand=b  | Give brand once and with a value, or leave it out.
            """)
    void aValueThatDoesNotFitIsRefusedWithASentence(String query, String sentence) {
        refused(query, sentence);
    }

    private static void refused(String query, String sentence) {
        asMachine()
                .get("/api/cases?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    @Test
    void anUnknownCaseIsAProblem() {
        asMachine()
                .get("/api/cases/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no case with this id."));
        asMachine().get("/api/cases/no-id").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/api/cases", "/api/cases/00000000-0000-8000-8000-00000000000c", "/api/feed"})
    void nothingIsOpen(String path) {
        problem(asNobody().get(path).then(), 401);
    }

    @Test
    void aServiceMayReadTheFeedAndNotTheCases() {
        problem(asService("insight-service", "case-service").get("/api/cases").then(), 403);
        problem(asMachine().get("/api/feed").then(), 403);
    }

    private static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status).contentType("application/problem+json");
    }
}
