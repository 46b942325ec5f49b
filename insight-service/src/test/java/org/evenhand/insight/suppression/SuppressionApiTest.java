package org.evenhand.insight.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.insight.SignedIn;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ThinStrata;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three customers phoned: no report for readers or publications tells of them, also not by subtraction. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SuppressionApiTest {

    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
    private static final String BRAND = "few & many";
    private static boolean told;

    @Inject
    Telling telling;

    @BeforeEach
    void tell() {
        if (told) {
            return;
        }
        List<ToldCase> cases = new ArrayList<>();
        add(cases, 40, "email", "private", null, "delivery", "iron");
        add(cases, 60, "x", "public", 50L, "billing", "gold");
        add(cases, 3, "phone", "private", null, "repair", "tin");
        add(cases, 12, "chat", "private", null, "advice", "lead");
        telling.page(cases.stream().map(ToldCase::told).toList());
        told = true;
    }

    private static void add(
            List<ToldCase> cases,
            int customers,
            String channel,
            String audience,
            Long reach,
            String topic,
            String tier) {
        for (int each = 0; each < customers; each++) {
            cases.add(aCase(BRAND, START.plusSeconds(60L * each))
                    .on(channel, audience, "desk")
                    .about(topic, "high", "en")
                    .by(UUID.randomUUID(), reach, tier)
                    .outcome(each % 2 == 0 ? "fixed" : topic, true)
                    .answered(START.plusSeconds(60L * each + 600))
                    .ended("resolution", START.plusSeconds(60L * each + 7_200), each % 2 == 0 ? "public" : "private")
                    .seen(START.plusSeconds(3_000_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "True"})
    void whoMayHaveWishedToPublishIsToldNothing(String unclear) {
        for (String report : List.of(
                "channels",
                "equal-treatment",
                "resolution-share",
                "loudness",
                "value",
                "went-public",
                "data-quality",
                "channels/curves")) {
            asMachine()
                    .queryParam("brand", BRAND)
                    .queryParam("publication", unclear)
                    .get("/api/reports/" + report)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("true or false"));
        }
    }

    @Test
    void theReportOnChannelsHidesTheSmallOneAndTheSmallestOther() {
        JsonPath open = report("channels", "");
        assertThat(open.getList("channels.cases")).containsExactly(60, 40, 12, 3);
        assertThat(open.getList("channels.suppressed")).containsOnlyNulls();

        JsonPath published = report("channels", "&publication=true");

        assertThat(published.getList("channels.channel")).containsExactly("x", "email", "chat", "phone");
        assertThat(published.getList("channels.cases")).containsExactly(60, 40, null, null);
        assertThat(published.getList("channels.suppressed")).containsExactly(null, null, true, true);
        assertThat(published.getString("channels[3].answered.reason")).startsWith("fewer than 10 customers");
        assertThat(published.getLong("cases")).isEqualTo(115);
        assertThat(published.getList("outcomes.channels.suppressed")).containsExactly(null, null, true, true);
        hidesFiguresOf(published.getMap("channels[3]"));
    }

    @Test
    void aComparisonWithASideOfFewIsHidden() {
        JsonPath published = report("equal-treatment", "&compare=channels&strata=severity&publication=true");

        assertThat(published.getList("comparisons.a")).containsExactly("chat", "email", "phone", "x");
        assertThat(published.getList("comparisons.suppressed")).containsExactly(true, null, true, null);
        assertThat(published.getLong("comparisons[1].crude.a.cases")).isEqualTo(40);
        assertThat(published.getString("comparisons[2].because")).startsWith("fewer than 10 customers");
        assertThat(published.getString("comparisons[2].needed.reason")).startsWith("fewer than 10 customers");
        assertThat(published.getString("comparisons[2].modelBased.reason")).startsWith("fewer than 10 customers");
        assertThat(published.getString("comparisons[2].verdict")).isEqualTo("NOT_ENOUGH_DATA");
        hidesFiguresOf(published.getMap("comparisons[2]"));
        assertThat(published.getString("parity.reason")).startsWith("fewer than 10 customers");
        assertThat(published.getMap("parity.rates")).isEmpty();
        assertThat(report("equal-treatment", "&compare=channels&strata=severity")
                        .getMap("parity.rates"))
                .containsOnlyKeys("email", "x");
        assertThat(report("equal-treatment", "&publication=true").getList("comparisons.suppressed"))
                .as("public and private are both many")
                .containsOnlyNulls();
    }

    @Test
    void topicsAndTiersOfFewAreHidden() {
        JsonPath topics = report("resolution-share", "&by=topic&publication=true");
        assertThat(topics.getList("groups.cases")).containsExactly(60, 40, null, null);
        assertThat(topics.getList("groups.suppressed")).containsExactly(null, null, true, true);
        hidesFiguresOf(topics.getMap("groups[3]"));

        JsonPath channels = report("resolution-share", "&publication=true");
        assertThat(channels.getList("groups.suppressed")).containsExactly(null, null, true, true);

        JsonPath tiers = report("value", "&strata=severity&publication=true");
        assertThat(tiers.getList("tiers.tier")).containsExactly("gold", "iron", "lead", "tin");
        assertThat(tiers.getList("tiers.cases")).containsExactly(60, 40, null, null);
        hidesFiguresOf(tiers.getMap("tiers[3]"));

        JsonPath quality = report("data-quality", "&publication=true");
        assertThat(quality.getList("channels.suppressed")).containsExactly(null, null, true, true);
    }

    @Test
    void aModelDoesNotSayHowManyItCountedWhereFewAreLeftOut() {
        String brand = "model-" + UUID.randomUUID();
        ThinStrata.tell(telling, brand);
        // Two were answered before they began.
        telling.page(Stream.of("x", "email")
                .map(channel -> aCase(brand, START.plusSeconds(60))
                        .on(channel, channel.equals("x") ? "public" : "private", null)
                        .by(UUID.randomUUID(), null, null)
                        .answered(START)
                        .seen(START.plusSeconds(600_000))
                        .told())
                .toList());

        JsonPath open =
                asked("equal-treatment", brand, "&strata=topic,severity").setRootPath("comparisons[0]");
        JsonPath published = asked("equal-treatment", brand, "&strata=topic,severity&publication=true")
                .setRootPath("comparisons[0]");

        assertThat(open.getLong("modelBased.n")).isEqualTo(600);
        assertThat(published.getDouble("modelBased.estimate")).isEqualTo(open.getDouble("modelBased.estimate"));
        assertThat((Object) published.get("modelBased.n")).isNull();
    }

    @Test
    void whereFewAreLeftOutItIsNotSaidHowManyWereCounted() {
        String brand = "left-out-" + UUID.randomUUID();
        List<ToldCase> cases = new ArrayList<>();
        for (int each = 0; each < 50; each++) {
            ToldCase one = aCase(brand, START.plusSeconds(60L * each))
                    .on("x", each % 2 == 0 ? "public" : "private", "desk")
                    .by(UUID.randomUUID(), 5L, null);
            // Two were answered before they began.
            cases.add(one.answered(START.plusSeconds(each < 2 ? -600 : 60L * each + 600))
                    .seen(START.plusSeconds(3_000_000)));
        }
        telling.page(cases.stream().map(ToldCase::told).toList());

        JsonPath open = asked("equal-treatment", brand, "");
        assertThat(open.getMap("comparisons[0].leftOut")).containsEntry("ends before it starts", 2);
        assertThat(open.getLong("comparisons[0].crude.a.cases")).isEqualTo(24);

        JsonPath published = asked("equal-treatment", brand, "&publication=true");
        assertThat(published.getMap("comparisons[0].leftOut")).containsEntry("ends before it starts", null);
        assertThat((Object) published.get("comparisons[0].crude.a.cases")).isNull();
        assertThat(published.getDouble("comparisons[0].crude.a.value")).isPositive();
        assertThat(open.getString("comparisons[0].because")).startsWith("public has 24 cases");
        assertThat(published.getString("comparisons[0].because")).doesNotContain("24");
        assertThat(published.getString("comparisons[0].needed.reason")).startsWith("fewer than 10 customers");
        assertThat(published.getLong("cases")).isEqualTo(50);

        JsonPath channels = asked("channels", brand, "&publication=true");
        assertThat(channels.getList("channels.answered.cases")).containsOnlyNulls();
        assertThat(channels.getList("channels.cases")).containsExactly(25, 25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channels",
                "equal-treatment",
                "resolution-share",
                "loudness",
                "value",
                "went-public",
                "data-quality"
            })
    void readersGetWhatIsPublishedAndMachinesEverything(String report) {
        JsonPath read = SignedIn.asRita()
                .accept("application/json")
                .queryParam("brand", BRAND)
                .get("/api/reports/" + report)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(read.getMap("$"))
                .isEqualTo(report(report, "&publication=true").getMap("$"));
        String file = asMachine()
                .accept("text/csv")
                .queryParam("brand", BRAND)
                .queryParam("publication", "true")
                .get("/api/reports/" + report)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file.lines().filter(line -> line.contains("phone"))).noneMatch(line -> line.contains(",3,"));
    }

    @Test
    void readersSeeNoCases() {
        for (String address : List.of(
                "/api/reports/cases?brand=x&measure=answer-24h",
                "/api/reports/channels/cases?brand=x&channel=x&audience=public&figure=ended",
                "/insight/cases?brand=x&measure=answer-24h",
                "/reports/channels/cases?brand=x&channel=x&audience=public&figure=ended",
                "/api/parked-events/insight-service")) {
            SignedIn.asRita().get(address).then().statusCode(403);
        }
        SignedIn.asAda()
                .queryParam("brand", BRAND)
                .queryParam("measure", "answer-24h")
                .get("/insight/cases")
                .then()
                .statusCode(200);
    }

    @Test
    void thePageSaysWhyANumberIsMissingAndLinksToNoCases() {
        String page = SignedIn.asRita()
                .queryParam("brand", BRAND)
                .get("/reports/channels")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("fewer than 10 customers").doesNotContain("/reports/channels/cases");
    }

    @Test
    void theCurvesOfFewAreHidden() {
        JsonPath curves = report("channels/curves", "&publication=true");

        assertThat(curves.getList("answered.curves.channel")).containsExactly("x", "email", "chat", "phone");
        assertThat(curves.getList("answered.curves.cases")).containsExactly(60, 40, null, null);
        assertThat((Object) curves.get("answered.curves[3].points")).isNull();
    }

    /** No number is left anywhere in a hidden group. */
    private static void hidesFiguresOf(Object group) {
        switch (group) {
            case Map<?, ?> map ->
                map.values().forEach(each -> {
                    if (each != null) {
                        hidesFiguresOf(each);
                    }
                });
            case List<?> list -> list.forEach(SuppressionApiTest::hidesFiguresOf);
            case Number number ->
                assertThat(number.doubleValue())
                        .as("a number in what is hidden")
                        .isZero();
            default -> {
                // A word tells no number.
            }
        }
    }

    private static JsonPath report(String report, String more) {
        return asked(report, BRAND, more);
    }

    private static JsonPath asked(String report, String brand, String more) {
        return asMachine()
                .queryParam("brand", brand)
                .get("/api/reports/" + report + (more.isEmpty() ? "" : "?" + more.substring(1)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
