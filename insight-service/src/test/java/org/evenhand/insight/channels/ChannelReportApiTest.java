package org.evenhand.insight.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChannelReportApiTest {

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "&from=2026-02-02, 2",
        "&to=2026-02-02, 2",
        "&from=2026-02-02&to=2026-02-02, 1",
        "&from=2026-02-04, 0",
        "&from=&to=, 3"
    })
    void thePeriodIsByArrivalAndIncludesBothDays(String period, int cases) {
        telling.cases(
                aCase(brand, Instant.parse("2026-02-01T23:59:59Z")),
                aCase(brand, Instant.parse("2026-02-02T23:59:59Z")),
                aCase(brand, Instant.parse("2026-02-03T00:00:00Z")));

        assertThat(Reports.of(brand, period).get("cases").intValue()).isEqualTo(cases);
    }

    @ParameterizedTest
    @CsvSource({
        "'?brand=acme&from=yesterday', 400, is not a date",
        "'?brand=acme&to=2026-02-30', 400, is not a date",
        "'?brand=acme&from=2026-02-02&to=2026-02-01', 400, ends before it starts",
        "'', 400, GET /api/brands",
        "'?brand=nobody-knows-it', 404, GET /api/brands"
    })
    void whatCannotBeReportedIsSaidInASentence(String query, int status, String sentence) {
        asMachine()
                .get("/api/reports/channels" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    @Test
    void channelsAreComparedByAudienceAndSourceTooAndTheLargestComesFirst() {
        Instant noon = Instant.parse("2026-02-01T12:00:00Z");
        telling.cases(
                aCase(brand, noon).on("x", "public", "TWIR"),
                aCase(brand, noon).on("x", "private", "TWIR"),
                aCase(brand, noon).on("x", "private", "TWIR"),
                aCase(brand, noon).on("x", "public", null));

        var channels = Reports.of(brand).get("channels");

        assertThat(channels).hasSize(3);
        assertThat(channels.get(0).get("audience").asText()).isEqualTo("private");
        assertThat(channels.get(0).get("cases").intValue()).isEqualTo(2);
        assertThat(channels.get(1).get("source").isNull()).isTrue();
    }

    @Test
    void asCsvEveryNumberHasItsUnitItsIntervalAndItsN() {
        Instant noon = Instant.parse("2026-02-01T12:00:00Z");
        telling.cases(
                aCase(brand, noon).on("x", "public", "=cmd()").answered(noon.plusSeconds(60)),
                aCase(brand, noon).on("x", "public", "=cmd()").seen(noon.plusSeconds(400_000)));

        String csv = asMachine()
                .accept("text/csv")
                .queryParam("brand", brand)
                .get("/api/reports/channels")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8; header=present")
                .extract()
                .asString();

        assertThat(csv.lines().toList())
                .startsWith(
                        "brand,channel,audience,source,figure,value,unit,low,high,n,reason,from,to,observed_until",
                        brand + ",x,public,'=cmd(),answer-cases,2,cases,,,2,,,,2026-02-06T03:06:40Z")
                .contains(brand
                        + ",x,public,'=cmd(),answered-in-1-hour,0.5,share,0.08959,0.994017,2,,,,2026-02-06T03:06:40Z");
    }

    @Test
    void whoTakesAnythingGetsJson() {
        telling.cases(aCase(brand, Instant.parse("2026-02-01T12:00:00Z")));

        for (String path : List.of("?", "/curves?", "/cases?channel=x&audience=public&figure=ended&")) {
            asMachine()
                    .accept("*/*")
                    .get("/api/reports/channels" + path + "brand=" + brand)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
    }
}
