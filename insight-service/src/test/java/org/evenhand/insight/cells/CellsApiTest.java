package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.kit.testing.Calls;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What one sees of the cells from outside, and of the nights in which they are compared. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CellsApiTest {

    private static final Instant MORNING = Instant.parse("2026-02-01T08:00:00Z");

    @Inject
    Telling telling;

    @Inject
    Jdbi jdbi;

    @Inject
    CellFolding folding;

    @Inject
    CellRecount recount;

    @Inject
    CellKeeping keeping;

    @Inject
    CellComparisons comparisons;

    @Inject
    DesignEffects designEffects;

    @Inject
    CellRebuilds rebuilds;

    @Inject
    MeterRegistry metrics;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void aRebuildIsAskedForAndSaysAfterwardsHowManyRowsWereWrongAndTheAlarmIsOver() throws Exception {
        spoilACell();
        keeping.compare(brand);
        Calls.asMachine()
                .get("/api/reports/cells")
                .then()
                .statusCode(200)
                .body("find { it.brand == '" + brand + "' }.differing", equalTo(1));

        Calls.asMachine()
                .post("/api/reports/cells/rebuild")
                .then()
                .statusCode(202)
                .body("find { it.brand == '" + brand + "' }.rebuildAskedAt", notNullValue());

        while (rebuildIsAskedFor()) {
            Thread.sleep(20);
        }
        Calls.asMachine()
                .get("/api/reports/cells")
                .then()
                .body("find { it.brand == '" + brand + "' }.differed", equalTo(1))
                .body("find { it.brand == '" + brand + "' }.differing", equalTo(0));
    }

    private boolean rebuildIsAskedFor() {
        return Calls.asMachine()
                        .get("/api/reports/cells")
                        .jsonPath()
                        .get("find { it.brand == '" + brand + "' }.rebuildAskedAt")
                != null;
    }

    @Test
    void nobodyRebuildsWithoutASignIn() {
        Calls.asNobody().post("/api/reports/cells/rebuild").then().statusCode(401);
    }

    @Test
    void theAlarmIsAGauge() {
        spoilACell();
        keeping.compare(brand);

        assertThat(metrics.get("evenhand.cells.differing").gauge().value()).isPositive();
        recount.rebuild(brand);
    }

    @Test
    void eachBrandIsComparedOncePerNight() {
        telling.cases(aCase(brand, MORNING));
        jdbi.useHandle(handle -> handle.execute(
                "insert into cell_comparison (brand, compared_at, differing) values (?, '2026-05-01 02:00Z', 0)",
                brand));

        keepingAt("2026-05-01T02:59:00Z").compareWhatIsDue();
        assertThat(comparisons.lastOf(brand)).contains(Instant.parse("2026-05-01T02:00:00Z"));

        keepingAt("2026-05-01T03:00:10Z").compareWhatIsDue();
        assertThat(comparisons.lastOf(brand))
                .hasValueSatisfying(last -> assertThat(last).isAfter(Instant.parse("2026-05-01T02:00:00Z")));
    }

    private CellKeeping keepingAt(String moment) {
        CellsConfig nightly = new CellsConfig() {
            @Override
            public LocalTime compareAt() {
                return LocalTime.of(3, 0);
            }

            @Override
            public Duration foldEvery() {
                return Duration.ofDays(1);
            }

            @Override
            public long fewestCases() {
                return 0;
            }
        };
        return new CellKeeping(
                folding,
                recount,
                comparisons,
                rebuilds,
                designEffects,
                nightly,
                ZoneOffset.UTC,
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private void spoilACell() {
        telling.cases(aCase(brand, MORNING).answered(MORNING.plusSeconds(60)));
        folding.fold();
        jdbi.useHandle(handle ->
                handle.execute("update page_cell set answered = answered + 1 where brand = ? and answered > 0", brand));
    }
}
