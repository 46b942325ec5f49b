package org.evenhand.insight.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** A source that knows what came of its cases, but not when. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OutcomeReportTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static final String REASON = "the data hold no date of closing";

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    private ToldCase aTimeless(String source) {
        return aCase(brand, NOON).on("web", "private", source).inDays().unknownBecause(REASON);
    }

    @Test
    void everyTimeIsRefusedWithTheReasonOfTheSource() throws IOException {
        telling.cases(aTimeless("Web").outcome("Closed", true));

        JsonNode channel = report("").get("channels").get(0);

        for (String what : new String[] {"answered", "ended"}) {
            assertThat(channel.get(what).get("known").booleanValue()).isFalse();
            assertThat(channel.get(what).get("reason").textValue()).isEqualTo(REASON);
        }
        assertThat(channel.get("endings").get("reason").textValue()).isEqualTo(REASON);
    }

    @Test
    void outcomesAndUntimelyAnswersAreSharesWithTheirIntervals() throws IOException {
        IntStream.range(0, 8).forEach(i -> telling.cases(aTimeless("Web").outcome("Closed", i > 1)));
        telling.cases(
                aTimeless("Web").outcome("Relief", true),
                aTimeless("Web").outcome("Relief", null),
                aTimeless("Fax").outcome(null, true),
                aTimeless("Letter"));

        JsonNode outcomes = report("").get("outcomes");

        assertThat(outcomes.get("channels")).hasSize(2);
        JsonNode web = outcomes.get("channels").get(0);
        assertThat(web.get("cases").intValue()).isEqualTo(10);
        // Wilson by hand: 8 of 10 is 0.490 to 0.943, 2 of 9 is 0.063 to 0.547.
        assertThat(part(web.get("outcomes").get(0).get("part"))).isEqualTo("8 of 10: 0.800 [0.490, 0.943] Wilson");
        assertThat(web.get("outcomes").get(1).get("outcome").textValue()).isEqualTo("Relief");
        assertThat(part(web.get("untimely"))).isEqualTo("2 of 9: 0.222 [0.063, 0.547] Wilson");
        JsonNode fax = outcomes.get("channels").get(1);
        assertThat(fax.get("outcomes")).isEmpty();
        assertThat(part(fax.get("untimely"))).isEqualTo("0 of 1: 0.000 [0.000, 0.975] Clopper-Pearson");
    }

    @Test
    void onlyThePeriodCounts() throws IOException {
        telling.cases(aTimeless("Web").outcome("Closed", true));

        assertThat(report("&from=2026-02-02").get("outcomes").get("channels")).isEmpty();
        assertThat(report("&to=2026-02-01").get("outcomes").get("channels")).hasSize(1);
    }

    @Test
    void rareOutcomesAreCountedTogether() throws IOException {
        IntStream.range(0, 30).forEach(i -> telling.cases(aTimeless("Web").outcome("outcome " + i, null)));

        JsonNode outcomes = report("").get("outcomes").get("channels").get(0).get("outcomes");

        assertThat(outcomes).hasSize(13);
        assertThat(outcomes.get(12).get("outcome").isNull()).isTrue();
        assertThat(outcomes.get(12).get("part").get("cases").intValue()).isEqualTo(18);
    }

    @Test
    void aBrandOfWhichNothingIsRecordedSaysSo() throws IOException {
        telling.cases(aCase(brand, NOON));

        assertThat(report("").get("outcomes").get("channels")).isEmpty();
        assertThat(report("").get("outcomes").get("reason").textValue())
                .isEqualTo("the source records neither outcomes nor whether they came in time");
        assertThat(page()).doesNotContain("What came of them", "Not answered in time");
    }

    @Test
    void thePageRefusesTheTimesAndShowsTheRest() {
        telling.cases(
                aTimeless("Web").outcome("<b>Closed</b>", false),
                aTimeless("Web").outcome("Relief", true));

        assertThat(page())
                .contains("Not known: " + REASON + ".")
                .contains("What came of them", "&lt;b&gt;Closed&lt;/b&gt;", "Relief")
                .contains("Not answered in time", "1 of 2", "50.00\u00a0%", "9.45\u00a0to\u00a090.55");
    }

    private JsonNode report(String more) throws IOException {
        return new ObjectMapper()
                .readTree(asMachine()
                        .get("/api/reports/channels?brand=" + brand + more)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private static String part(JsonNode part) {
        return "%d of %d: %.3f [%.3f, %.3f] %s"
                .formatted(
                        part.get("cases").longValue(),
                        part.get("of").longValue(),
                        part.get("share").doubleValue(),
                        part.get("low").doubleValue(),
                        part.get("high").doubleValue(),
                        part.get("interval").textValue());
    }

    private String page() {
        String cookie = given().accept("text/html")
                .redirects()
                .follow(false)
                .formParam("name", "ada")
                .formParam("password", "correct horse")
                .post("/sign-in/check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("evenhand");
        return given().accept("text/html")
                .cookie("evenhand", cookie)
                .get("/reports/channels?brand=" + brand)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
