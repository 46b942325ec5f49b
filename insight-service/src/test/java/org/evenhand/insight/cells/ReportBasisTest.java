package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.kit.testing.Calls.asMachine;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Reports say what they were made from: cells where there are many cases and cells can say it, otherwise rows. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReportBasisTest {

    private static final String CASES = """
            insert into fact (case_id, version, brand, channel, audience, topic, severity, language, arrival_bucket, reach,
                customer_id, granularity, arrived_at, answered_at, ending, ended_at, ending_audience, transfers, compensation,
                newest_at, knows_answers, knows_endings, public_replies, replies_asking_for_private, epoch)
            select gen_random_uuid(), 1, ?, case when number % 3 = 0 then 'x' else 'email' end,
                case when number % 3 = 0 then 'public' else 'private' end, 'delivery', 'low', 'en', 'business',
                case when number % 3 = 0 then 10 * (number % 1009) end, gen_random_uuid(), 'second', arrived,
                arrived + (number % 101) * interval '17 minutes', 'resolution', arrived + (number % 97) * interval '3 hours',
                case when number % 3 = 0 and number % 2 = 0 then 'public' else 'private' end, number % 3, number % 2,
                arrived + interval '13 days', true, true, 0, 0, 0
            from (select number, timestamptz '2026-01-01Z' + number * interval '7 minutes' as arrived
                  from generate_series(cast(? as integer), cast(? as integer)) as number) as numbers
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    DesignEffects designEffects;

    private final String brand = "many-" + UUID.randomUUID();

    @Test
    void manyCasesAreToldFromCellsAndFewOrFinerOnesFromRows() {
        tell(1, 19_999);
        assertThat(treatment("&strata=topic,severity").getString("basis")).isEqualTo("rows");
        assertThat(treatment("&strata=topic,severity").getString("basisBecause"))
                .contains("fewer than 20,000 cases");

        tell(20_000, 20_000);
        JsonPath fromCells = treatment("&strata=topic,severity");
        assertThat(fromCells.getString("basis")).isEqualTo("cells");
        assertThat((Object) fromCells.get("basisBecause")).isNull();
        JsonPath fromRows = treatment("&strata=topic,severity&basis=rows");
        assertThat(fromRows.getString("basis")).isEqualTo("rows");
        assertThat(fromCells.getDouble("comparisons[0].adjusted.estimate"))
                .isCloseTo(fromRows.getDouble("comparisons[0].adjusted.estimate"), within(0.001));
        assertThat(fromCells.getString("comparisons[0].verdict"))
                .isEqualTo(fromRows.getString("comparisons[0].verdict"));

        assertThat(treatment("").getString("basisBecause")).contains("by language");
        assertThat(treatment("&strata=topic,bucket").getString("basisBecause")).contains("part of the week");
        assertThat(treatment("&compare=sources&strata=topic").getString("basisBecause"))
                .contains("by source");
        assertThat(treatment("&strata=topic&asOf=2026-03-01").getString("basisBecause"))
                .contains("earlier moment");
        assertThat(treatment("&strata=topic&tau=PT25H").getString("basisBecause"))
                .contains("after just that time");
        assertThat(treatment("&strata=topic&from=2026-01-02").getString("basisBecause"))
                .contains("whole months");
        asMachine()
                .get("/api/reports/equal-treatment?brand=" + brand + "&basis=stars")
                .then()
                .statusCode(400);
        loudnessComesFromCellsOnlyIfAskedForAndSaysWhatTheyCannot();
        sharesOfResolutionsComeFromCellsOnceItIsKnownHowAlikeCustomersAre();
    }

    private void loudnessComesFromCellsOnlyIfAskedForAndSaysWhatTheyCannot() {
        assertThat(report("loudness", "").getString("basis")).isEqualTo("rows");
        JsonPath fromCells = report("loudness", "&basis=cells");
        assertThat(fromCells.getString("basis")).isEqualTo("cells");
        assertThat(fromCells.getList("classes")).hasSize(4);
        assertThat(fromCells.getString("perDoubling.reason")).contains("made from cells");
        assertThat((Object) fromCells.get("control.customers")).isNull();
    }

    private void sharesOfResolutionsComeFromCellsOnceItIsKnownHowAlikeCustomersAre() {
        assertThat(report("resolution-share", "").getString("basisBecause")).contains("cases of one customer");
        designEffects.compute(brand);
        JsonPath fromCells = report("resolution-share", "");
        assertThat(fromCells.getString("basis")).isEqualTo("cells");
        JsonPath fromRows = report("resolution-share", "&basis=rows");
        assertThat(fromCells.getDouble("overall.share.estimate"))
                .isCloseTo(fromRows.getDouble("overall.share.estimate"), within(0.002));
        assertThat(report("resolution-share", "&by=week").getString("basis")).isEqualTo("rows");
    }

    private JsonPath treatment(String parameters) {
        return report("equal-treatment", parameters);
    }

    private JsonPath report(String which, String parameters) {
        return asMachine()
                .get("/api/reports/" + which + "?brand=" + brand + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void tell(int from, int to) {
        jdbi.useHandle(handle -> handle.execute(CASES, brand, from, to));
    }
}
