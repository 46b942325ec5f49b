package org.evenhand.insight.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
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
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class QualityApiTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void whatIsInNoNumberIsCountedByItsReasonPerChannel() {
        telling.cases(
                aCase(brand, NOON).on("x", "public", "twitter").ended("resolution", NOON.plusSeconds(60), null),
                aCase(brand, NOON).on("x", "public", "twitter").answered(NOON.minusSeconds(1)),
                aCase(brand, NOON).on("x", "public", "twitter").knows(false, false),
                aCase(brand, NOON).on("email", "private", "email"));

        JsonNode channels = report("").get("channels");

        assertThat(channels).hasSize(2);
        JsonNode x = channels.get(0);
        assertThat(x.get("channel").asText()).isEqualTo("x");
        assertThat(x.get("cases").intValue()).isEqualTo(3);
        assertThat(x.get("answersLeftOut").get("ends before it starts").intValue())
                .isEqualTo(1);
        assertThat(x.get("answersLeftOut").get("not recorded by the source").intValue())
                .isEqualTo(1);
        assertThat(x.get("endingsLeftOut").get("not recorded by the source").intValue())
                .isEqualTo(1);
        assertThat(x.get("resolved").intValue()).isEqualTo(1);
        assertThat(x.get("resolvedUnknownAudience").intValue()).isEqualTo(1);
        assertThat(x.get("unknown").get("reach").intValue()).isEqualTo(3);
        assertThat(channels.get(1).get("unknown").has("reach")).isFalse();
    }

    @Test
    void customersWithMoreThanOneCaseAreCounted() {
        UUID regular = UUID.randomUUID();
        telling.cases(
                aCase(brand, NOON).by(regular, null, null),
                aCase(brand, NOON.plusSeconds(1)).by(regular, null, null),
                aCase(brand, NOON.plusSeconds(2)).by(regular, null, null),
                aCase(brand, NOON).by(UUID.randomUUID(), null, null));

        JsonNode report = report("");

        assertThat(report.get("cases").intValue()).isEqualTo(4);
        assertThat(report.get("customers").intValue()).isEqualTo(2);
        assertThat(report.get("customersWithMoreThanOneCase").intValue()).isEqualTo(1);
        assertThat(report.get("shareWithMoreThanOneCase").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void whatImportsLeftOutStandsBesideIt() {
        telling.cases(aCase(brand, NOON).inDays());
        telling.page(ToldImport.ofCases(UUID.randomUUID(), NOON.plusSeconds(3_600), brand)
                .leavingOut(brand, "x", "no time of arrival", 7)
                .told());

        JsonNode report = report("");

        assertThat(report.get("leftOut").get(0).get("cases").intValue()).isEqualTo(7);
        assertThat(report.get("leftOut").get(0).get("reason").asText()).isEqualTo("no time of arrival");
        assertThat(report.get("granularity").asText()).isEqualTo("day");
        assertThat(report.get("rejectedRows").get("known").booleanValue()).isFalse();
    }

    @Test
    void whatHappenedLaterIsNotThere() {
        telling.cases(aCase(brand, NOON), aCase(brand, NOON.plusSeconds(7_200)));

        assertThat(report("&asOf=2026-02-01T13:00:00Z").get("cases").intValue()).isEqualTo(1);
    }

    @Test
    void theReportIsAFileToo() {
        telling.cases(aCase(brand, NOON).on("x", "public", "twitter").knows(false, true));

        String file = asMachine()
                .accept("text/csv")
                .get("/api/reports/data-quality?brand=" + brand)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(file).contains(",x,public,twitter,answers-left-out,1,cases,not recorded by the source,");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, GET /api/brands",
        "'?brand=nobody-knows-it', 404, GET /api/brands",
        "'?brand=acme&from=2026-02-02&to=2026-02-01', 400, ends before it starts",
        "'?brand=acme&asOf=now', 400, is not a moment"
    })
    void whatCannotBeReportedIsSaidInASentence(String query, int status, String sentence) {
        asMachine()
                .get("/api/reports/data-quality" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    private JsonNode report(String more) {
        try {
            return new ObjectMapper()
                    .readTree(asMachine()
                            .get("/api/reports/data-quality?brand=" + brand + more)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
