package org.evenhand.insight.curves;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.insight.cases.GeneratedBrand;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CurveApiTest {

    private static final Instant START = Instant.parse("2026-02-01T08:00:00Z");

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void aCurveRisesAtEveryAnswerAndSaysHowManyWereAtRisk() {
        telling.cases(
                arrived().answered(after("PT30M")),
                arrived().answered(after("PT2H")),
                arrived().watchedUntil(after("PT5H")).seen(after("PT80H")),
                arrived().seen(after("PT80H")));

        JsonPath curve = curves().setRootPath("answered.curves[0]");

        assertThat(curve.getList("points.seconds", Integer.class)).containsExactly(0, 1_800, 7_200, 259_200);
        assertThat(curve.getList("points.share", Double.class)).containsExactly(0.0, 0.25, 0.5, 0.5);
        assertThat(curve.getList("points.low")).startsWith((Object) null);
        assertThat(curve.getDouble("points.low[1]")).isCloseTo(0.039451, offset(0.000_001));
        assertThat(curve.getList("readings.horizon"))
                .containsExactly("PT0S", "PT1H", "PT10H", "PT24H", "PT48H", "PT72H");
        assertThat(curve.getList("readings.atRisk", Integer.class)).containsExactly(4, 3, 1, 1, 1, 1);
        assertThat(curve.getString("estimator")).isEqualTo("Kaplan-Meier");
    }

    @Test
    void theCurvesHoldTheNumbersOfTheReport() {
        GeneratedBrand.tell(telling, brand, 400);

        JsonPath curves = curves();
        JsonPath report = asMachine()
                .queryParam("brand", brand)
                .get("/api/reports/channels")
                .then()
                .extract()
                .jsonPath();

        for (int channel = 0; channel < report.getList("channels").size(); channel++) {
            String group = "findAll { it.channel == '%s' && it.audience == '%s' }[0]"
                    .formatted(
                            report.getString("channels[" + channel + "].channel"),
                            report.getString("channels[" + channel + "].audience"));
            List<Map<String, Object>> within = report.getList("channels[" + channel + "].ended.within");
            List<Map<String, Object>> readings = curves.getList("ended.curves." + group + ".readings");
            for (Map<String, Object> share : within) {
                assertThat(readings).anySatisfy(reading -> assertThat(reading).containsAllEntriesOf(share));
            }
        }
    }

    @Test
    void withoutRecordedAnswersThereIsAReasonInsteadOfACurve() {
        telling.cases(arrived().knows(false, true));

        JsonPath curve = curves().setRootPath("answered.curves[0]");

        assertThat(curve.getString("points")).isNull();
        assertThat(curve.getString("reason")).isEqualTo("the source does not record answers");
    }

    @Test
    void sourcesThatKnowOnlyDaysAreDrawnInDays() {
        telling.cases(arrived().inDays());

        assertThat(curves().getString("answered.horizon")).isEqualTo("P30D");
    }

    @Test
    void theLibraryMayBeKeptForAYearAndNothingElse() {
        given().get(CurveTable.LIBRARY)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .body(containsString("Apache Software Foundation"));
        given().get(CurveTable.LIBRARY.replace("echarts.min.js", "NOTICE"))
                .then()
                .statusCode(200)
                .body(containsString("Apache ECharts"));
        given().get("/assets/curves.js").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        given().get("/assets/echarts/6.0.0/nothing.js")
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void onlyWhoIsKnownMaySeeThem() {
        given().accept("application/json")
                .get("/api/reports/channels/curves?brand=" + brand)
                .then()
                .statusCode(401);
        asMachine().get("/api/reports/channels/curves?brand=" + brand).then().statusCode(404);
        asMachine().get("/api/reports/channels/curves").then().statusCode(400);
    }

    private JsonPath curves() {
        return asMachine()
                .queryParam("brand", brand)
                .get("/api/reports/channels/curves")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ToldCase arrived() {
        return aCase(brand, START);
    }

    private static Instant after(String duration) {
        return START.plus(Duration.parse(duration));
    }
}
