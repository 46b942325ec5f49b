package org.evenhand.insight.evenhanded;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the pages, and what stands there instead where there is nothing to show. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class InsightPagesTest {

    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
    private static String cookie;

    @Inject
    Telling telling;

    private final String brand = "even-" + UUID.randomUUID();

    @Test
    void everyMeasureHasACardWithItsWays() {
        ToldSet.tell(telling, brand, "setC.csv");

        String page = page("/insight?brand=" + brand);

        assertThat(page)
                .contains("<h1>Are we even-handed?</h1>", "4,000 cases", "<dt>", "of 100 comparable customers")
                .contains("An answer within a day", "The wait for an answer", "Compensation", "Being handed on")
                .contains(
                        "Of 100 customers, within a week",
                        "With twice the followers, comparable customers are answered")
                .contains("href=\"/insight/explained/transfers\"")
                .contains(
                        "href=\"/insight/equal-treatment?brand=" + brand
                                + "&amp;compare=public-private&amp;measure=answer-24h&amp;strata=topic%2Cseverity&amp;tau=PT24H\"")
                .contains("href=\"/api/reports/equal-treatment?brand=" + brand)
                .contains("/insight/cases?brand=" + brand + "&amp;measure=answer-24h&amp;audience=public")
                .doesNotContain("style=\"", "<script", "onclick");
        assertThat(page.split("<article", -1)).hasSize(8);
        assertThat(page.length()).as("the page is light").isLessThan(100_000);
    }

    @Test
    void aNumberThatShouldNotBeBelievedYetIsNotShown() {
        telling.cases(post(), email());

        String page = page("/insight?brand=" + brand);

        assertThat(page)
                .contains("Not enough is known yet", "1 case in public and 1 in private; each side needs 30.")
                .contains("It takes at least 29 more cases in public and 29 more cases in private.")
                .doesNotContain("<dd>", "had an answer within a day");
        assertThat(page("/insight/equal-treatment?brand=" + brand))
                .contains("1 case in public and 1 in private; each side needs 30.")
                .contains("It takes at least 29 more cases in public and 29 more cases in private.")
                .doesNotContain("role=\"img\"");
    }

    @Test
    void whereStrataAreTooThinThePageSaysWhatAModelSaysAndWhatItIs() {
        ThinStrata.tell(telling, brand);

        assertThat(page("/insight/equal-treatment?strata=topic,severity&brand=" + brand))
                .contains("Not enough is known yet", "have somebody to be compared with")
                .containsPattern("About 1,\\d00 cases on each side would be needed to tell; there are \\d+ and \\d+\\.")
                .containsPattern("Model-based, the difference in public less in private is \\+[23]\\d\\.\\d")
                .contains("no verdict is made from it");
        assertThat(page("/insight?brand=" + brand)).contains("cases on each side would be needed to tell");
    }

    @Test
    void whereNothingIsPublicTheChannelsAreCompared() {
        telling.page(IntStream.range(0, 80)
                .mapToObj(each -> (each % 2 == 0 ? email() : email().on("phone", "private", null))
                        .about("delivery", "low", "en")
                        .answered(START.plusSeconds(each % 2 == 0 ? 600L * each : 600))
                        .told())
                .toList());

        String page = page("/insight?brand=" + brand);

        assertThat(page)
                .contains(
                        "Of these cases none began in public, or none in private", "The most unequal of 2 comparisons.")
                .contains("on all other channels", "compare=channels&amp;a=");
        assertThat(page("/insight/equal-treatment?compare=channels&strata=topic&tau=PT1H&brand=" + brand))
                .contains(
                        "Answer parity gap: with the same mix of requests", "it shows where to look and is no finding");
    }

    @Test
    void whereAllCasesAreOfOneChannelASentenceSaysWhyThereIsNoCard() {
        telling.cases(email(), email());

        assertThat(page("/insight?brand=" + brand))
                .contains("All cases are private and on one channel: there is nothing to compare.")
                .doesNotContain("<article");
    }

    @Test
    void whereMostCasesDoNotSayItTheCardAndTheComparisonSaySoFirst() {
        telling.page(IntStream.range(0, 400)
                .mapToObj(each -> {
                    ToldCase told = (each % 2 == 0 ? post() : email())
                            .about("delivery", "low", "en")
                            .ended("resolution", START.plusSeconds(3_600), "private")
                            .seen(START.plusSeconds(2_000_000));
                    return (each < 100 ? told.compensated(each % 4 < 2 ? 10 : 0) : told).told();
                })
                .toList());

        for (String path : new String[] {"/insight?brand=", "/insight/equal-treatment?measure=compensation&brand="}) {
            String page = page(path + brand);
            assertThat(page).contains("Only 100 of 400 cases say what was given.");
            assertThat(page.indexOf("Only 100 of 400"))
                    .isLessThan(page.indexOf("comparable customers whose case was resolved"));
        }
    }

    @Test
    void setAFlipsItsSignInASentenceAndInNumbers() {
        ToldSet.tell(telling, brand, "setA.csv");

        String page = page("/insight/equal-treatment?brand=" + brand
                + "&compare=sources&a=twitter&b=email&measure=answer-time&strata=topic&strata=severity&tau=PT24H");

        assertThat(page)
                .contains("From twitter customers wait longer for an answer")
                .contains(
                        "Counted together, twitter looks faster; among customers with the same kind of request it is the"
                                + " other way round.")
                .contains("it is the other way round: they are answered about 17\u00a0% slower")
                .contains("+0.9\u00a0h (+0.1 to +1.8)", "\u22122.2\u00a0h", "0.827 (")
                .contains(
                        "What the gap comes from",
                        "whose cases could be watched for the whole time (a day)",
                        "All together",
                        "delivery · high severity")
                .contains("&amp;source=twitter&amp;topic=delivery&amp;severity=high")
                .doesNotContain("style=\"", "<script");
        assertThat(page.split("role=\"img\"", -1))
                .as("two of curves, one of parts, one of topics")
                .hasSize(5);
    }

    @Test
    void withoutSidesAllComparisonsAreListed() {
        ToldSet.tell(telling, brand, "setC.csv");

        String page = page("/insight/equal-treatment?brand=" + brand + "&compare=channels&strata=topic,severity");

        assertThat(page)
                .contains("Each against all the others", ">e-mail</a>", ">the web</a>")
                .contains(
                        "compare=channels&amp;a=email&amp;measure=answer-24h&amp;strata=topic%2Cseverity&amp;tau=PT24H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compensation", "transfers", "reopen", "resolution-7d", "resolution-time", "answer-24h"})
    void everyMeasureHasAComparison(String measure) {
        ToldSet.tell(telling, brand, "setC.csv");

        assertThat(page("/insight/equal-treatment?brand=" + brand + "&strata=topic,severity&measure=" + measure))
                .contains("Counted together, and like with like", "What each topic says", "By topic and severity")
                .contains("Like with like: only cases of the same topic and severity.");
    }

    @ParameterizedTest
    @CsvSource({
        "/insight?brand=nobody-knows-it, 404, There is no brand of this name.",
        "/insight?brand={brand}&from=2026-02-02&to=2026-02-01, 400, The period ends before it starts",
        "/insight?brand={brand}&from=yesterday, 400, is not a date",
        "/insight?brand={brand}&asOf=now, 400, is not a moment",
        "/insight?brand={brand}&from=2027-01-01, 200, No case of this brand arrived in this period.",
        "/insight/equal-treatment?brand=nobody-knows-it, 404, There is no brand of this name.",
        "/insight/equal-treatment?brand={brand}&compare=channels&a=fax, 400, 'No case of &quot;fax&quot; arrived'",
        "/insight/equal-treatment?brand={brand}&compare=weather, 400, 'public-private, channels, sources'",
        "/insight/equal-treatment?brand={brand}&measure=mood, 400, 'answer-24h, answer-time'",
        "/insight/equal-treatment?brand={brand}&strata=topic&strata=mood, 400, 'There is no stratum &quot;mood&quot;'",
        "/insight/equal-treatment?brand={brand}&tau=soon, 400, is not a time to wait",
        "/insight/equal-treatment?brand={brand}&tau=P30D, 400, Choose a shorter tau",
        "/insight/equal-treatment?brand={brand}&from=2026-02-02&to=2026-02-01, 400, The period ends before it starts",
        "/insight/equal-treatment?brand={brand}&from=2027-01-01, 200, No case arrived in this period.",
        "/insight/explained/mood, 404, There is no measure",
    })
    void whatCannotBeShownIsASentence(String path, int status, String sentence) {
        for (int each = 0; each < 12; each++) {
            telling.cases(email().answered(START.plusSeconds(each)), post().seen(START.plusSeconds(90_000)));
        }

        String page = get(path.replace("{brand}", brand))
                .statusCode(status)
                .contentType(containsString("text/html"))
                .extract()
                .asString();

        assertThat(page).contains(sentence).doesNotContain("role=\"img\"");
        if (!path.contains("explained")) {
            assertThat(page).as("the form stays").contains("<form class=\"row choice no-print\"");
        }
    }

    @Test
    void theFormKeepsWhatWasAskedFor() {
        telling.cases(email(), post());

        assertThat(page("/insight/equal-treatment?brand=" + brand
                        + "&measure=reopen&strata=topic,year&tau=PT4H&from=2026-01-01&asOf=2026-05-01"))
                .contains(
                        "<option value=\"reopen\" selected>",
                        "<option value=\"PT4H\" selected>",
                        "value=\"2026-01-01\"")
                .contains("value=\"topic\" checked", "value=\"year\" checked", "value=\"2026-05-01\"")
                .doesNotContain("value=\"severity\" checked");
    }

    @Test
    void whatPeopleNamedIsWrittenAsText() {
        String nasty = "<script>alert('" + UUID.randomUUID() + "')</script>";
        telling.page(IntStream.range(0, 80)
                .mapToObj(each -> aCase(nasty, START)
                        .on("x", each % 2 == 0 ? "public" : "private", "<b>bold</b>")
                        .about(each % 3 == 0 ? "<i>topic</i>" : "<u>other</u>", "<s>low</s>", "en")
                        .answered(START.plusSeconds(60L * each))
                        .told())
                .toList());

        String page = signedIn()
                .queryParam("brand", nasty)
                .queryParam("tau", "PT1H")
                .queryParam("strata", "topic")
                .get("/insight/equal-treatment")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .doesNotContain("<script>", "<b>bold", "<i>topic", "<s>low")
                .contains("&lt;script&gt;", "&lt;i&gt;topic");
    }

    @Test
    void filesSayTheSame() {
        ToldSet.tell(telling, brand, "setA.csv");

        for (String path : new String[] {"equal-treatment", "resolution-share", "loudness"}) {
            signedIn()
                    .accept("text/html,*/*;q=0.8")
                    .get("/insight/" + path + ".csv?brand=" + brand)
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/csv"))
                    .body(containsString(brand));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/insight", "/insight/equal-treatment", "/insight/explained/reopen", "/insight/loudness.csv"})
    void whoIsNotSignedInIsLedThereAndAMachineHasNoPages(String path) {
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in"));
        asMachine().accept("text/html,*/*;q=0.8").get(path).then().statusCode(403);
    }

    private ToldCase post() {
        return aCase(brand, START).on("x", "public", "twitter");
    }

    private ToldCase email() {
        return aCase(brand, START).on("email", "private", "mail");
    }

    private static String page(String path) {
        return get(path)
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
    }

    private static ValidatableResponse get(String path) {
        return signedIn().urlEncodingEnabled(false).get(path).then();
    }

    private static RequestSpecification signedIn() {
        if (cookie == null) {
            cookie = given().accept("text/html")
                    .redirects()
                    .follow(false)
                    .formParam("name", "ada")
                    .formParam("password", "correct horse")
                    .post("/sign-in/check")
                    .then()
                    .statusCode(302)
                    .extract()
                    .cookie("evenhand");
        }
        return given().accept("text/html").cookie("evenhand", cookie);
    }
}
