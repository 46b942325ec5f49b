package org.evenhand.insight.closes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.evenhand.insight.SignedIn;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ClosesTest {

    /** Monday 2 to Sunday 8 February 2026. */
    private static final String WEEK = "2026-02-02";

    private static final String WEDNESDAY = "2026-02-04T12:00:00Z";

    @Inject
    Telling telling;

    @Inject
    Closing closing;

    @Inject
    Jdbi jdbi;

    private final String brand = "closed & kept " + UUID.randomUUID();

    @Test
    void aWeekIsClosedWhenItHasEndedAndTheFirstHoursAreOver() {
        told(WEDNESDAY, 40);

        assertThat(closeAt(WEDNESDAY)).isZero();
        assertThat(closeAt("2026-02-09T07:59:59Z")).isZero();
        assertThat(closeAt("2026-02-09T08:00:00Z")).isEqualTo(1);
        assertThat(closeAt("2026-02-09T09:00:00Z")).isZero();

        JsonPath weeks = get("");
        assertThat(weeks.getList("week")).containsExactly(WEEK);
        assertThat(weeks.getString("[0].through")).isEqualTo("2026-02-08");
        assertThat(weeks.getString("[0].asOf")).isEqualTo("2026-02-09T00:00:00Z");
        assertThat(weeks.getInt("[0].answers")).isEqualTo(2 * (1 + 2 * 7 + 1));
    }

    @Test
    void whatIsLearntLaterStandsBesideItAndChangesNothing() {
        told(WEDNESDAY, 40);
        closeAt(WEDNESDAY);
        closeAt("2026-02-09T08:00:00Z");
        JsonPath before = get("/" + WEEK);
        assertThat(before.getLong("answer.cases")).isEqualTo(40);
        assertThat(before.getList("changed")).isEmpty();
        assertThat(before.getLong("arrivedSince")).isZero();
        assertThat(before.getMap("recount")).isEqualTo(before.getMap("answer"));

        told("2026-02-05T12:00:00Z", 3);
        told("2026-02-11T12:00:00Z", 5);

        JsonPath after = get("/" + WEEK);
        assertThat(after.getMap("answer")).isEqualTo(before.getMap("answer"));
        assertThat(after.getLong("recount.cases")).isEqualTo(43);
        assertThat(after.getLong("arrivedSince")).isEqualTo(3);
        assertThat(after.getList("changed.figure")).contains("/cases", "/overall/counted");
        assertThat(closeAt("2026-02-09T10:00:00Z")).isZero();
    }

    @Test
    void missedWeeksAreMadeUpButNoneWithoutCasesAndNoneOfThePast() {
        told("2020-06-01T12:00:00Z", 3);
        told(WEDNESDAY, 3);
        closeAt(WEDNESDAY);
        told("2026-02-18T12:00:00Z", 3);
        told("2026-03-04T12:00:00Z", 3);

        assertThat(closeAt("2026-03-05T12:00:00Z")).isEqualTo(2);

        assertThat(get("").getList("week")).containsExactly("2026-02-16", WEEK);
    }

    @Test
    void aCloseIsNeverChanged() {
        told(WEDNESDAY, 3);
        closeAt(WEDNESDAY);
        closeAt("2026-02-09T08:00:00Z");

        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("update close set answer = '{}' where brand = ?", brand)))
                .hasStackTraceContaining("A close is never changed");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from close where brand = ?", brand)))
                .hasStackTraceContaining("A close is never changed");
    }

    @Test
    void everyQuestionIsKeptAlsoWhereTheAnswerIsARefusal() {
        told(WEDNESDAY, 40);
        closeAt(WEDNESDAY);
        closeAt("2026-02-09T08:00:00Z");

        JsonPath treatment = get("/" + WEEK, "of", "equal-treatment", "compare", "channels", "measure", "answer-time");
        assertThat(treatment.getString("question")).isEqualTo("compare=channels&measure=answer-time");
        assertThat(treatment.getString("answer.measure")).isEqualTo("answer-time");
        assertThat(treatment.getString("answer.to")).isEqualTo("2026-02-08");
        JsonPath quarter = get("/" + WEEK, "of", "loudness", "weeks", "13");
        assertThat(quarter.getString("answer.from")).isEqualTo("2025-11-10");
        assertThat(get("/" + WEEK, "of", "equal-treatment", "measure", "reopen").getString("answer.refused"))
                .contains("Choose a shorter tau");
    }

    @Test
    void readersGetWhatMayBePublished() {
        told(WEDNESDAY, 40);
        telling.cases(aCase(brand, Instant.parse(WEDNESDAY)).on("phone", "private", null));
        closeAt(WEDNESDAY);
        closeAt("2026-02-09T08:00:00Z");

        JsonPath full = get("/" + WEEK);
        JsonPath read = SignedIn.asRita()
                .accept("application/json")
                .queryParam("brand", brand)
                .get("/api/reports/closes/" + WEEK)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(full.getList("answer.groups.suppressed")).containsOnlyNulls();
        assertThat(read.getList("answer.groups.suppressed")).contains(true);
        assertThat(read.getList("changed")).isEmpty();
    }

    @Test
    void thePageSaysWhatIsDifferentNow() {
        told(WEDNESDAY, 40);
        closeAt(WEDNESDAY);
        closeAt("2026-02-09T08:00:00Z");
        told("2026-02-05T12:00:00Z", 3);

        String page = SignedIn.asAda()
                .queryParam("brand", brand)
                .queryParam("week", WEEK)
                .get("/insight/closes")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("2 February 2026 to 8 February 2026", "learnt of since: <b>3</b>", "overall counted")
                .contains("<td class=\"num\">40</td><td class=\"num\">43</td>");
    }

    @ParameterizedTest
    @CsvSource({
        "'?brand=nobody-knows-it', 404, GET /api/brands",
        "'', 400, GET /api/brands",
        "'/2026-02-02?brand=nobody-knows-it', 404, lists the weeks",
        "'/today?brand=acme', 400, named by the Monday",
        "'/2026-02-02?brand=acme&of=value', 400, 'resolution-share, of=equal-treatment, of=loudness'",
        "'/2026-02-02?brand=acme&weeks=2', 400, weeks=1 or 13"
    })
    void whatWasNotClosedIsSaidInASentence(String query, int status, String sentence) {
        asMachine()
                .get("/api/reports/closes" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    @Test
    void aWeekBeginsAndEndsAtMidnightWhereTheBrandIsAtHome() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        Week week = Week.endingAfter(Instant.parse("2026-03-28T12:00:00Z"), berlin);

        assertThat(week.monday()).hasToString("2026-03-23");
        assertThat(week.period(1).start().toInstant()).isEqualTo("2026-03-22T23:00:00Z");
        // The clocks went forward on that Sunday.
        assertThat(week.end()).isEqualTo("2026-03-29T22:00:00Z");
        assertThat(week.period(1).end().toInstant()).isEqualTo(week.end());
        assertThat(week.next().monday()).hasToString("2026-03-30");
        assertThat(Week.endingAfter(week.end(), berlin)).isEqualTo(week.next());
    }

    private int closeAt(String time) {
        return closing.at(Clock.fixed(Instant.parse(time), ZoneOffset.UTC)).closeDueOf(brand);
    }

    private void told(String arrival, int cases) {
        Instant arrived = Instant.parse(arrival);
        for (int each = 0; each < cases; each++) {
            ToldCase told = aCase(brand, arrived.plusSeconds(60L * each))
                    .on(each % 2 == 0 ? "x" : "email", each % 2 == 0 ? "public" : "private", null)
                    .answered(arrived.plusSeconds(60L * each + 300))
                    .ended("resolution", arrived.plusSeconds(60L * each + 7_200), "public");
            telling.cases(told.seen(arrived.plusSeconds(20L * 86_400)));
        }
    }

    private JsonPath get(String path, String... parameters) {
        var request = asMachine().queryParam("brand", brand);
        for (int each = 0; each < parameters.length; each += 2) {
            request.queryParam(parameters[each], parameters[each + 1]);
        }
        return request.get("/api/reports/closes" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
