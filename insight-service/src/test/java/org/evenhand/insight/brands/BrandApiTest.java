package org.evenhand.insight.brands;

import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BrandApiTest {

    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void aBrandKnowsItsCasesAndHowFinelyTheyAreTimed() {
        telling.cases(aCase(brand, FEBRUARY), aCase(brand, FEBRUARY).inDays());

        asMachine()
                .get("/api/brands")
                .then()
                .body("find { it.brand == '" + brand + "' }.cases", equalTo(2))
                .body("find { it.brand == '" + brand + "' }.observedUntil", equalTo("2026-02-01T00:00:00Z"))
                .body("find { it.brand == '" + brand + "' }.granularity", equalTo("day"));
    }

    @Test
    void aBrandWhoseCasesWereAllLeftOutIsKnownToo() {
        telling.page(ToldImport.ofCases(UUID.randomUUID(), MARCH, brand).told());

        asMachine()
                .get("/api/brands")
                .then()
                .body("find { it.brand == '" + brand + "' }.cases", equalTo(0))
                .body("find { it.brand == '" + brand + "' }.observedUntil", equalTo("2026-03-01T00:00:00Z"))
                .body("find { it.brand == '" + brand + "' }.granularity", nullValue());
        asMachine()
                .get("/api/reports/channels?brand=" + brand)
                .then()
                .statusCode(200)
                .body("cases", equalTo(0))
                .body("observedUntil", equalTo("2026-03-01T00:00:00Z"));
    }
}
