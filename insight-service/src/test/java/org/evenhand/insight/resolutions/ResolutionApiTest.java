package org.evenhand.insight.resolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import java.util.stream.IntStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ResolutionApiTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"'&horizon=P5D', P5D", "'&horizon=P7D', P7D", "'', P7D"})
    void theShareOfSetDIsThatOfItsSnapshotAndNotTheNaiveOne(String horizon, String used) throws IOException {
        JsonNode test = new ObjectMapper()
                .readTree(ToldSet.VECTORS.resolve("expected/setD.json").toFile())
                .get("tests")
                .get(0);
        ToldSet.tell(telling, brand, "setD.csv");

        JsonNode report = report(
                "&from=" + moment(test, "cohort_from").substring(0, 10) + "&asOf=" + moment(test, "as_of") + horizon);

        JsonNode expected = test.get("expected");
        JsonNode share = report.get("overall").get("share");
        assertThat(report.get("horizon").asText()).isEqualTo(used);
        assertThat(report.get("cases").longValue()).isEqualTo(expected.get("n").longValue());
        assertThat(share.get("estimate").doubleValue())
                .isCloseTo(expected.get("aj").get("share").doubleValue(), within(0.000_000_6));
        assertThat(share.get("low").doubleValue())
                .isCloseTo(expected.get("aj").get("ci_logit").get(0).doubleValue(), within(0.000_000_6));
        assertThat(share.get("high").doubleValue())
                .isCloseTo(expected.get("aj").get("ci_logit").get(1).doubleValue(), within(0.000_000_6));
        assertThat(share.get("method").asText()).isEqualTo("logit");
        JsonNode events = report.get("overall").get("events");
        double naive = events.get("resolvedInPublic").doubleValue()
                / (events.get("resolvedInPublic").longValue()
                        + events.get("resolvedInPrivate").longValue());
        assertThat(naive).isCloseTo(expected.get("naive_share").doubleValue(), within(0.000_1));
    }

    private static String moment(JsonNode test, String parameter) {
        return Instant.ofEpochSecond(test.get("params").get(parameter).longValue())
                .toString();
    }

    @Test
    void whereNobodyRecordsWhoCouldReadItThatIsSaid() {
        telling.cases(IntStream.range(0, 40)
                .mapToObj(
                        each -> aCase(brand, NOON.plusSeconds(each)).ended("resolution", NOON.plusSeconds(3_600), null))
                .toArray(ToldCase[]::new));

        JsonNode report = report("&horizon=PT30M");

        assertThat(report.get("known").booleanValue()).isFalse();
        assertThat(report.get("reason").asText()).contains("of none of the 40 resolved cases");
        assertThat(report.get("overall").get("share").get("estimate").isNull()).isTrue();
        assertThat(report.get("overall").get("shares").isNull()).isTrue();
    }

    @Test
    void withoutAHorizonItIsAsLongAsEnoughCasesCouldBeWatched() {
        telling.cases(IntStream.range(0, 40)
                .mapToObj(
                        each -> aCase(brand, NOON.plusSeconds(each)).seen(NOON.plusSeconds(each == 0 ? 300_000 : each)))
                .toArray(ToldCase[]::new));

        JsonNode report = report("");

        assertThat(report.get("horizon").asText()).isEqualTo("P3D");
        assertThat(report.get("horizonReason").asText()).isEqualTo("not yet 10 cases could be watched for a week");
    }

    @Test
    void aFewCasesAreOnlyCounted() {
        telling.cases(
                aCase(brand, NOON).ended("resolution", NOON.plusSeconds(60), "public"),
                aCase(brand, NOON).ended("resolution", NOON.plusSeconds(60), "private"),
                aCase(brand, NOON));

        JsonNode overall = report("").get("overall");

        assertThat(overall.get("enough").booleanValue()).isFalse();
        assertThat(overall.get("reason").asText()).contains("30 are needed");
        assertThat(overall.get("events").get("resolvedInPublic").intValue()).isEqualTo(1);
    }

    @Test
    void aPeriodWithoutCasesIsSaid() {
        telling.cases(aCase(brand, NOON));

        assertThat(report("&from=2026-03-01").get("groups")).isEmpty();
    }

    @Test
    void theReportIsAFileToo() {
        telling.cases(aCase(brand, NOON).ended("resolution", NOON.plusSeconds(60), "public"));

        String file = asMachine()
                .accept("text/csv")
                .get("/api/reports/resolution-share?brand=" + brand + "&by=topic")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(file.lines().filter(line -> line.contains(",events-resolved-in-public,1,")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, GET /api/brands",
        "'?brand=nobody-knows-it', 404, GET /api/brands",
        "'?brand=acme&from=2026-02-02&to=2026-02-01', 400, ends before it starts",
        "'?brand=acme&by=weather', 400, 'channel, topic, week'",
        "'?brand=acme&horizon=soon', 400, is not a time to wait",
        "'?brand=acme&horizon=-P7D', 400, is not a time to wait",
        "'?brand=acme&asOf=now', 400, is not a moment"
    })
    void whatCannotBeReportedIsSaidInASentence(String query, int status, String sentence) {
        asMachine()
                .get("/api/reports/resolution-share" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    private JsonNode report(String more) {
        try {
            return new ObjectMapper()
                    .readTree(asMachine()
                            .get("/api/reports/resolution-share?brand=" + brand + more)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
