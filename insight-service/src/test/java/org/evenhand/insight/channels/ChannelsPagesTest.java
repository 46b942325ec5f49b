package org.evenhand.insight.channels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChannelsPagesTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static String cookie;

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void thePageShowsTheNumbersOfTheReport() {
        telling.cases(
                aCase(brand, NOON)
                        .answered(NOON.plus(Duration.ofSeconds(4_087)))
                        .replies(1, 1),
                aCase(brand, NOON).seen(NOON.plus(Duration.ofDays(2))),
                aCase(brand, NOON)
                        .knows(false, true)
                        .on("phone", "private", "VOICE")
                        .ended("resolution", NOON, null));
        telling.page(ToldImport.ofCases(UUID.randomUUID(), NOON, brand)
                .leavingOut(brand, "x", "ends before it starts", 1_234)
                .told());

        String page = page("?brand=" + brand + "&from=2026-02-01&to=2026-02-01");

        assertThat(page)
                .contains(
                        "<h1>How the channels fare</h1>",
                        "3 cases that arrived from 1 February 2026",
                        "68.1\u00a0min",
                        "50.0\u00a0%")
                .contains(
                        "Not known: the source does not record answers.",
                        "VOICE",
                        "13 %",
                        "37 %",
                        "ends before it starts",
                        "1,234")
                .contains(
                        "half of the answered customers waited at most 68.1\u00a0min. Yet of 100 customers who asked, only 50");
    }

    @Test
    void thePageIsAFormAndTablesAndNeedsNoScript() {
        telling.cases(aCase(brand, NOON));

        String page = page("?brand=" + brand + "&from=2026-01-01");

        assertThat(page)
                .contains("<form class=\"row choice no-print\" method=\"get\" action=\"/reports/channels\">")
                .contains("<option value=\"" + brand + "\" selected>", "name=\"from\" value=\"2026-01-01\"", "<table>")
                .doesNotContain("style=\"", "onclick")
                .doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void whatPeopleNamedIsWrittenAsText() {
        String nasty = "<script>alert('" + UUID.randomUUID() + "')</script>";
        telling.cases(aCase(nasty, NOON).on("x", "public", "<b>bold</b>"));

        String page = signedIn()
                .queryParam("brand", nasty)
                .get("/reports/channels")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).doesNotContain("<script>", "<b>bold").contains("&lt;script&gt;", "&lt;b&gt;bold");
    }

    @Test
    void everyNumberLeadsToItsCasesAndTheReportToItsFile() {
        telling.cases(aCase(brand, NOON).on("x", "public", "a&b").named("T-1").answered(NOON.plusSeconds(60)));

        String page = page("?brand=" + brand + "&to=2026-02-28");
        String cases = "/reports/channels/cases?brand=" + brand
                + "&amp;to=2026-02-28&amp;channel=x&amp;audience=public&amp;source=a%26b&amp;figure=";

        assertThat(page)
                .contains(
                        cases + "answered-in-1-hour\">100.0\u00a0%</a>", cases + "open-cases&amp;only=waiting\">1</a>")
                .contains("href=\"/reports/channels.csv?brand=" + brand + "&amp;to=2026-02-28\"");
        assertThat(signedIn()
                        .urlEncodingEnabled(false)
                        .get(cases.replace("&amp;", "&") + "answered-in-1-hour")
                        .asString())
                .contains("It rests on 1 case: 1 counted and 0 waiting.", "T-1", "answered after 1.0\u00a0min");
    }

    @Test
    void aRefusalIsAPageWithASentence() {
        telling.cases(aCase(brand, NOON));

        signedIn()
                .get("/reports/channels?brand=nobody-knows-it")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("There is no brand of this name"));
        signedIn()
                .get("/reports/channels?brand=" + brand + "&from=yesterday")
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"))
                .body(containsString("is not a date"));
    }

    @Test
    void withoutASignInABrowserIsLedToItAndAnApiClientIsRefused() {
        for (String path : new String[] {
            "/reports/channels", "/reports/channels.csv", "/reports/channels/cases", "/reports/channels/cases.csv", "/"
        }) {
            browser().get(path).then().statusCode(302).header("Location", endsWith("/sign-in"));
        }
        given().redirects()
                .follow(false)
                .accept("application/json")
                .get("/reports/channels")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aMachineHasNoPages() {
        for (String path : new String[] {"channels", "channels.csv", "channels/cases", "channels/cases.csv"}) {
            asMachine()
                    .accept("text/html,*/*;q=0.8")
                    .get("/reports/" + path)
                    .then()
                    .statusCode(403);
        }
        asMachine().get("/").then().statusCode(403);
    }

    @Test
    void theHouseDoorLeadsToInsight() {
        signedIn().redirects().follow(false).get("/").then().statusCode(303).header("Location", endsWith("/insight"));
    }

    @Test
    void aWrongPasswordOpensNothing() {
        browser()
                .formParam("name", "ada")
                .formParam("password", "wrong horse")
                .post("/sign-in/check")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in?refused"))
                .header("Set-Cookie", not(containsString("evenhand=")));
    }

    private static String page(String query) {
        return signedIn()
                .get("/reports/channels" + query)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
    }

    private static RequestSpecification signedIn() {
        if (cookie == null) {
            cookie = browser()
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

    private static RequestSpecification browser() {
        return given().accept("text/html").redirects().follow(false);
    }
}
