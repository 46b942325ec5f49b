package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ThinStrata;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TreatmentApiTest {

    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");

    @Inject
    Telling telling;

    private final String brand = "treated-" + UUID.randomUUID();

    @Test
    void setAThroughTheFactsFlipsItsSignAsRSays() {
        ToldSet.tell(telling, brand, "setA.csv");

        JsonPath report =
                report("&compare=sources&a=twitter&b=email&measure=answer-time&strata=topic,severity&tau=PT24H");

        assertThat(report.getString("difference")).isEqualTo("a - b");
        assertThat(report.getString("unit")).isEqualTo("seconds");
        assertThat(report.getList("strata")).containsExactly("topic", "severity");
        report.setRootPath("comparisons[0]");
        assertThat(report.getDouble("crude.estimate")).isCloseTo(-8070.183279, within(0.001));
        assertThat(report.getDouble("adjusted.estimate")).isCloseTo(3316.421133, within(0.001));
        assertThat(report.getDouble("adjusted.low")).isCloseTo(312.176251, within(0.001));
        assertThat(report.getDouble("adjusted.high")).isCloseTo(6320.666016, within(0.001));
        assertThat(report.getDouble("adjusted.coverage")).isEqualTo(1);
        assertThat(report.getInt("adjusted.strataUsed")).isEqualTo(6);
        assertThat(report.getDouble("p")).isCloseTo(0.00307688, within(1e-8));
        assertThat(report.getDouble("hazardRatio.estimate")).isCloseTo(0.826575, within(0.000_001));
        assertThat(report.getString("verdict")).isEqualTo("UNEQUAL_HIGHER");
        assertThat(report.getList("flags")).containsExactly("SIGN_FLIP", "MIX_EXPLAINS");
    }

    @Test
    void setBThroughTheFactsFlipsItTheOtherWay() {
        ToldSet.tell(telling, brand, "setB.csv");

        JsonPath report = report("&compare=channels&a=x&b=email&measure=answer-time&strata=topic,severity&tau=PT24H")
                .setRootPath("comparisons[0]");

        assertThat(report.getDouble("crude.estimate")).isPositive();
        assertThat(report.getDouble("adjusted.high")).isNegative();
        assertThat(report.getList("flags")).contains("SIGN_FLIP");
    }

    @Test
    void whereStrataAreTooThinAModelStandsBesideTheVerdict() {
        ThinStrata.tell(telling, brand);

        JsonPath found = report("&strata=topic,severity").setRootPath("comparisons[0]");

        assertThat(found.getString("verdict")).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(found.getDouble("adjusted.coverage")).isLessThan(0.5);
        assertThat(found.getDouble("modelBased.low")).isBetween(0.1, 0.3);
        assertThat(found.getDouble("modelBased.high")).isBetween(0.3, 0.5);
        assertThat(found.getLong("modelBased.n")).isEqualTo(600);
        assertThat(found.getString("modelBased.method")).startsWith("model-based");
        assertThat(found.getString("needed.from")).isEqualTo("crude");
        assertThat(found.getLong("needed.toShowEquality")).isBetween(1_200L, 2_000L);
        assertThat(asMachine()
                        .header("Accept", "text/csv")
                        .get("/api/reports/equal-treatment?strata=topic,severity&brand=" + brand)
                        .asString()
                        .lines())
                .anySatisfy(line -> assertThat(line).contains(",public,private,model-based,0.", ",share,", ",600,"))
                .anySatisfy(line -> assertThat(line)
                        .matches(".*,public,private,needed-to-show-equality,1\\d{3},cases per side,.*"));
    }

    @Test
    void whatTheCasesDoNotSayIsNoStratumAndTheAnswerSaysSo() {
        telling.cases(email(), post());

        JsonPath report = report("");

        assertThat(report.getList("strata")).containsExactly("bucket");
        assertThat(report.getList("strataNotUsed.stratum")).containsExactly("topic", "severity", "language");
        assertThat(report.getString("comparisons[0].verdict")).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(report.getString("comparisons[0].because"))
                .isEqualTo("public has 1 case and private has 1; each needs 30");
    }

    @Test
    void whatIsNotDefinedIsNullWithAReasonAndNeverANought() {
        telling.cases(email().knows(false, true), post().knows(false, true));

        JsonPath report = report("").setRootPath("comparisons[0]");

        for (String number :
                new String[] {"crude.estimate", "adjusted.estimate", "kitagawa.treatment", "p", "eValue"}) {
            assertThat((Object) report.get(number)).as(number).isNull();
        }
        for (String reason : new String[] {
            "crude.reason", "adjusted.reason", "kitagawa.reason", "pReason", "eValueReason", "heterogeneity.reason"
        }) {
            assertThat(report.getString(reason)).as(reason).isNotBlank();
        }
        assertThat(report.getMap("leftOut")).containsEntry("not recorded by the source", 2);
    }

    @Test
    void aPeriodWithoutCasesIsSaid() {
        telling.cases(email());

        JsonPath report = report("&from=2027-01-01");

        assertThat(report.getList("comparisons")).isEmpty();
        assertThat(report.getString("reason")).isEqualTo("no case arrived in this period");
    }

    @ParameterizedTest
    @CsvSource({
        "&compare=channels&a=fax&b=email, empty-side, email",
        "&compare=channels&a=email&b=fax, empty-side, fax",
        "&compare=public-private&measure=answer-24h&tau=P30D&from=2026-02-02, horizon-beyond-the-data, Choose a"
                + " shorter tau",
        "&strata=mood, unknown-stratum, channel",
        "&tau=soon, not-a-duration, PT24H",
        "&from=2026-02-02&to=2026-02-01, period-ends-before-it-starts, period"
    })
    void whatCannotBeComparedIsAProblem(String question, String type, String sentence) {
        for (int each = 0; each < 12; each++) {
            telling.cases(email().answered(START.plusSeconds(each)), post().seen(START.plusSeconds(90_000)));
        }

        asMachine()
                .get("/api/reports/equal-treatment?brand=" + brand + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString(type))
                .body("detail", containsString(sentence));
    }

    @Test
    void anUnknownBrandIsNotFoundAndOnlyWhoIsKnownMaySeeAny() {
        asMachine()
                .get("/api/reports/equal-treatment?brand=nobody-knows-it")
                .then()
                .statusCode(404)
                .body("detail", containsString("GET /api/brands"));
        RestAssured.given()
                .accept("application/json")
                .get("/api/reports/equal-treatment?brand=" + brand)
                .then()
                .statusCode(401);
    }

    @Test
    void asCsvEveryNumberStandsInARowAndNoneIsAFormula() {
        telling.page(IntStream.range(0, 40)
                .mapToObj(each -> (each % 2 == 0 ? post() : email())
                        .about("=cmd()", null, null)
                        .answered(START.plusSeconds(60L * each))
                        .told())
                .toList());

        String csv = asMachine()
                .accept("text/csv")
                .queryParam("brand", brand)
                .queryParam("compare", "sources")
                .queryParam("a", "=twitter")
                .queryParam("tau", "PT10M")
                .get("/api/reports/equal-treatment")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8; header=present")
                .extract()
                .asString();

        assertThat(csv.lines().toList())
                .startsWith(
                        "brand,compare,measure,tau,a,b,figure,value,unit,low,high,n,reason,from,to,as_of,observed_until")
                .anySatisfy(line -> assertThat(line)
                        .startsWith(brand + ",sources,answer-24h,PT10M,'=twitter,rest,crude-a,0.3,share,,,20,"))
                .anySatisfy(line -> assertThat(line).contains(",verdict,NOT_ENOUGH_DATA,,,,,"))
                .anySatisfy(line -> assertThat(line).contains(",stratum,topic,,,,,,"))
                .anySatisfy(line ->
                        assertThat(line).contains(",stratum-not-used,language,,,,,not known of any of the cases,"));
    }

    private JsonPath report(String question) {
        return asMachine()
                .get("/api/reports/equal-treatment?brand=" + brand + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ToldCase post() {
        return aCase(brand, START).on("x", "public", "=twitter");
    }

    private ToldCase email() {
        return aCase(brand, START).on("email", "private", "mail");
    }

    @ParameterizedTest
    @CsvSource({
        "equal-treatment, horizon",
        "resolution-share, tau",
        "loudness, compare",
        "data-quality, strata",
        "channels, colour"
    })
    void whatAReportCannotBeAskedIsRefusedByName(String report, String parameter) {
        asMachine()
                .get("/api/reports/%s?brand=nobody&%s=P7D".formatted(report, parameter))
                .then()
                .statusCode(400)
                .body("detail", containsString("\"" + parameter + "\" cannot be asked here. What can: "))
                .body("detail", containsString("brand"));
    }
}
