package org.evenhand.insight.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.insight.measures.Vectors.expected;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets attention, asked of facts in the database. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AttentionApiTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void setCSaysThroughTheProductWhatRSays() {
        ToldSet.tell(telling, brand, "setC.csv");

        JsonNode loudness = report("loudness", "&strata=channel,topic,severity");
        same(
                loudness.get("perDoubling").get("estimate"),
                expected("setC", "loudness_cox").get("efron").get("hr").get("lf"));
        same(loudness.get("trend").get("z"), expected("setC", "loudness_trend").get("z"));
        assertThat(loudness.get("verdict").asText()).isEqualTo("UNEQUAL_HIGHER");
        assertThat(loudness.get("flags")).isEmpty();
        JsonNode wentPublic = report("went-public", "");
        JsonNode cox = expected("setC", "went_public_timedep").get("efron");
        same(wentPublic.get("effect").get("estimate"), cox.get("hr").get("pubnow"));
        assertThat(wentPublic.get("rows")).isEqualTo(cox.get("n"));
        JsonNode value = report("value", "");
        same(
                value.get("tiers").get(1).get("hazardRatio").get("estimate"),
                expected("setC", "value_cox").get("efron").get("hr").get("premium"));
    }

    private static void same(JsonNode found, JsonNode expected) {
        assertThat(found.doubleValue()).isCloseTo(expected.doubleValue(), within(0.000_000_6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loudness", "value", "went-public"})
    void aHandfulOfCasesSaysNothingAndWhy(String report) {
        telling.cases(
                aCase(brand, NOON).on("x", "public", null).by(UUID.randomUUID(), 5L, "gold"),
                aCase(brand, NOON).on("x", "public", null).by(UUID.randomUUID(), 500L, "iron"),
                aCase(brand, NOON).on("x", "private", null).by(UUID.randomUUID(), null, "iron"));

        JsonNode found = report(report, "");

        assertThat(found.toString()).contains("NOT_ENOUGH_DATA");
        assertThat(found.get("cases").intValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loudness", "value", "went-public"})
    void aPeriodWithoutCasesIsNoFailure(String report) {
        telling.cases(aCase(brand, NOON));

        assertThat(report(report, "&from=2026-03-01").get("cases").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"loudness, unknown-reach", "value, unknown-tier", "went-public, private-cases"})
    void everyReportIsAFileToo(String report, String figure) {
        telling.cases(aCase(brand, NOON).on("x", "public", null).by(UUID.randomUUID(), 5L, "gold"));

        String file = asMachine()
                .accept("text/csv")
                .get("/api/reports/" + report + "?brand=" + brand)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(file).contains("," + figure + ",0,cases,");
    }

    @ParameterizedTest
    @CsvSource({
        "loudness, '', 400, GET /api/brands",
        "loudness, '?brand=nobody-knows-it', 404, GET /api/brands",
        "loudness, '?brand=acme&measure=mood', 400, 'answer, resolution'",
        "loudness, '?brand=acme&strata=weather', 400, 'channel, topic, category'",
        "loudness, '?brand=acme&tau=soon', 400, is not a time to wait",
        "value, '?brand=nobody-knows-it', 404, GET /api/brands",
        "value, '?brand=acme&from=2026-02-02&to=2026-02-01', 400, ends before it starts",
        "went-public, '?brand=nobody-knows-it', 404, GET /api/brands",
        "went-public, '?brand=acme&strata=weather', 400, 'channel, topic, category'",
        "went-public, '?brand=acme&asOf=now', 400, is not a moment"
    })
    void whatCannotBeReportedIsSaidInASentence(String report, String query, int status, String sentence) {
        asMachine()
                .get("/api/reports/" + report + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    private JsonNode report(String report, String more) {
        try {
            return new ObjectMapper()
                    .readTree(asMachine()
                            .get("/api/reports/" + report + "?brand=" + brand + more)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
