package org.evenhand.insight.behind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.SignedIn;
import org.evenhand.insight.cases.GeneratedBrand;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list says of each case what the report made of it: so the cases add up to the report's numbers. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CasesBehindFindingsTest {

    private static final String GENERATED = "generated & listed";
    private static final String SET_C = "set C, listed";
    private static boolean told;

    @Inject
    Telling telling;

    @BeforeEach
    void tell() {
        if (!told) {
            GeneratedBrand.tell(telling, GENERATED, 400);
            ToldSet.tell(telling, SET_C, "setC.csv");
            told = true;
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "answer-24h, PT24H",
        "answer-24h, PT4H",
        "answer-time, PT24H",
        "resolution-7d, P7D",
        "resolution-time, P3D",
        "compensation, P7D",
        "transfers, P7D"
    })
    void theSidesOfEveryOtherComparisonAreTheCasesBehindThem(String measure, String tau) {
        theSidesOfAComparisonAreTheCasesBehindThem(measure, tau);
    }

    @ParameterizedTest
    @CsvSource("reopen, P14D")
    void theSidesOfAComparisonAreTheCasesBehindThem(String measure, String tau) {
        for (String brand : List.of(GENERATED, SET_C)) {
            JsonPath report = report(
                    "equal-treatment",
                    Map.of(
                            "brand",
                            brand,
                            "compare",
                            "channels",
                            "measure",
                            measure,
                            "tau",
                            tau,
                            "strata",
                            "severity"));
            JsonPath all = listed(Map.of("brand", brand, "measure", measure, "tau", tau));

            List<Map<String, Object>> comparisons = report.getList("comparisons");
            assertThat(comparisons).hasSizeGreaterThan(2);
            for (int each = 0; each < comparisons.size(); each++) {
                String channel = report.getString("comparisons[" + each + "].a");
                JsonPath side = listed(Map.of("brand", brand, "measure", measure, "tau", tau, "channel", channel));
                assertThat(side.getLong("totals.n"))
                        .as(brand + " " + channel)
                        .isEqualTo(report.getLong("comparisons[" + each + "].crude.a.cases"));
                assertThat(all.getLong("totals.n") - side.getLong("totals.n"))
                        .isEqualTo(report.getLong("comparisons[" + each + "].crude.b.cases"));
                assertThat(reasons(all))
                        .containsAllEntriesOf(longs(report.getMap("comparisons[" + each + "].leftOut")));
            }
            addsUp(all, report.getLong("cases"));
        }
    }

    @Test
    void howCasesEndedIsTheCasesBehindIt() {
        for (String brand : List.of(GENERATED, SET_C)) {
            JsonPath report = report("resolution-share", Map.of("brand", brand));
            JsonPath all = listed(Map.of("brand", brand, "measure", "resolution-share"));

            assertThat(all.getString("horizon")).isEqualTo(report.getString("horizon"));
            assertThat(all.getLong("totals.n")).isEqualTo(report.getLong("overall.counted"));
            assertThat(reasons(all)).isEqualTo(longs(report.getMap("overall.leftOut")));
            assertThat(all.getLong("totals.happened"))
                    .isEqualTo(report.<String, Integer>getMap("overall.events").values().stream()
                            .mapToLong(Integer::longValue)
                            .sum());
            addsUp(all, report.getLong("cases"));
            for (int each = 0; each < report.getList("groups").size(); each++) {
                String group = "groups[" + each + "].";
                JsonPath some = listed(Map.of(
                        "brand",
                        brand,
                        "measure",
                        "resolution-share",
                        "channel",
                        report.getString(group + "group"),
                        "audience",
                        report.getString(group + "audience")));
                assertThat(some.getLong("totals.n")).isEqualTo(report.getLong(group + "counted"));
                assertThat(reasons(some)).isEqualTo(longs(report.getMap(group + "leftOut")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "resolution"})
    void whoGetsAttentionIsTheCasesBehindIt(String served) {
        JsonPath loudness = report("loudness", Map.of("brand", SET_C, "measure", served));
        for (int each = 0; each < loudness.getList("classes").size(); each++) {
            JsonPath some = listed(Map.of(
                    "brand",
                    SET_C,
                    "measure",
                    "loudness",
                    "served",
                    served,
                    "audience",
                    "public",
                    "reach",
                    loudness.getString("classes[" + each + "].reach")));
            assertThat(some.getLong("totals.n")).isEqualTo(loudness.getLong("classes[" + each + "].cases"));
            assertThat(some.getLong("totals.happened")).isEqualTo(loudness.getLong("classes[" + each + "].events"));
        }
        JsonPath value = report("value", Map.of("brand", SET_C, "measure", served));
        for (int each = 0; each < value.getList("tiers").size(); each++) {
            JsonPath some = listed(Map.of(
                    "brand",
                    SET_C,
                    "measure",
                    "value",
                    "served",
                    served,
                    "tier",
                    value.getString("tiers[" + each + "].tier")));
            assertThat(some.getLong("totals.n")).isEqualTo(value.getLong("tiers[" + each + "].cases"));
            assertThat(some.getLong("totals.happened")).isEqualTo(value.getLong("tiers[" + each + "].events"));
        }
        JsonPath wentPublic = report("went-public", Map.of("brand", SET_C));
        JsonPath some = listed(Map.of("brand", SET_C, "measure", "went-public"));
        assertThat(some.getLong("totals.n")).isEqualTo(wentPublic.getLong("privateCases"));
        addsUp(some, wentPublic.getLong("cases"));
    }

    @Test
    void pagesAndMarksGiveEveryCaseOnce() {
        Map<String, Object> asked = Map.of("brand", GENERATED, "measure", "answer-24h", "channel", "phone");
        List<Map<String, Object>> all = cases(asked, 500);

        List<Map<String, Object>> some = new ArrayList<>();
        for (String mark : List.of("counted", "waiting", "left-out")) {
            Map<String, Object> only = new HashMap<>(asked);
            only.put("only", mark);
            List<Map<String, Object>> these = cases(only, 7);
            assertThat(these).allSatisfy(each -> assertThat(each).containsEntry("mark", mark));
            some.addAll(these);
        }

        assertThat(some).extracting(each -> each.get("id")).doesNotHaveDuplicates();
        assertThat(some).containsExactlyInAnyOrderElementsOf(all);
        assertThat(all)
                .extracting(each -> (String) each.get("arrivedAt"))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(all).hasSize((int) sum(listed(asked)));
        assertThat(all)
                .filteredOn(each -> each.get("mark").equals("left-out"))
                .allSatisfy(each -> assertThat((String) each.get("why")).isNotBlank());
    }

    @Test
    void theFileHoldsTheSameCases() {
        Map<String, Object> asked = Map.of("brand", GENERATED, "measure", "resolution-share", "audience", "private");
        String file = asked(asked)
                .accept("text/csv")
                .get("/api/reports/cases")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        List<Map<String, Object>> all = cases(asked, 500);
        assertThat(file.lines().skip(1).map(line -> line.substring(0, 36)))
                .containsExactlyElementsOf(
                        all.stream().map(each -> (String) each.get("id")).toList());
    }

    @Test
    void thePageListsThemForPeople() {
        String page = SignedIn.asAda()
                .queryParam("brand", GENERATED)
                .queryParam("measure", "answer-24h")
                .queryParam("channel", "phone")
                .queryParam("only", "waiting")
                .get("/insight/cases")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("Answered within 24 hours", "only channel phone", "Back to the findings")
                .contains("no answer is recorded", ">waiting<")
                .doesNotContain(">counted<");
        SignedIn.asAda()
                .get("/insight/cases?brand=nobody-knows-it&measure=answer-24h")
                .then()
                .statusCode(404)
                .body(containsString("There is no brand of this name"));
    }

    @ParameterizedTest
    @CsvSource({
        "'?brand=nobody-knows-it&measure=answer-24h', 404, GET /api/brands",
        "'?measure=answer-24h', 400, GET /api/brands",
        "'?brand=acme', 400, 'transfers, reopen, resolution-share, loudness, value, went-public'",
        "'?brand=acme&measure=luck', 400, 'transfers, reopen, resolution-share'",
        "'?brand=acme&measure=value&served=mood', 400, 'answer, resolution'",
        "'?brand=acme&measure=answer-24h&tau=soon', 400, is not a time to wait",
        "'?brand=acme&measure=answer-24h&only=some', 400, 'counted, waiting, left-out'",
        "'?brand=acme&measure=answer-24h&limit=0', 400, from 1 to 500",
        "'?brand=acme&measure=answer-24h&asOf=now', 400, is not a moment"
    })
    void whatCannotBeListedIsSaidInASentence(String query, int status, String sentence) {
        asMachine()
                .get("/api/reports/cases" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(sentence));
    }

    private static void addsUp(JsonPath list, long cases) {
        assertThat(list.getLong("totals.counted") + list.getLong("totals.waiting"))
                .isEqualTo(list.getLong("totals.n"));
        assertThat(sum(list)).isEqualTo(cases);
    }

    private static long sum(JsonPath list) {
        return list.getLong("totals.n")
                + reasons(list).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> reasons(JsonPath list) {
        Map<String, Long> reasons = new HashMap<>();
        list.<Map<String, Object>>getList("totals.leftOut")
                .forEach(each -> reasons.put((String) each.get("reason"), ((Number) each.get("cases")).longValue()));
        return reasons;
    }

    private static Map<String, Long> longs(Map<String, Integer> counts) {
        Map<String, Long> longs = new HashMap<>();
        counts.forEach((reason, cases) -> longs.put(reason, cases.longValue()));
        return longs;
    }

    private static List<Map<String, Object>> cases(Map<String, Object> query, int limit) {
        List<Map<String, Object>> cases = new ArrayList<>();
        String after = "";
        while (after != null) {
            Map<String, Object> page = new HashMap<>(query);
            page.put("limit", limit);
            page.put("after", after);
            JsonPath list = listed(page);
            cases.addAll(list.getList("cases"));
            after = list.getString("next");
        }
        return cases;
    }

    private static JsonPath listed(Map<String, ?> query) {
        return report("cases", query);
    }

    private static JsonPath report(String report, Map<String, ?> query) {
        return asked(query)
                .get("/api/reports/" + report)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification asked(Map<String, ?> query) {
        return asMachine().queryParams(query);
    }
}
