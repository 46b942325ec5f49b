package org.evenhand.cases.parked;

import static io.restassured.RestAssured.given;
import static org.evenhand.cases.parked.Parking.PARKED;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asNobody;
import static org.evenhand.kit.testing.Calls.asService;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.evenhand.cases.testing.FeedOfTests;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@WithTestResource(FeedOfTests.class)
class ParkedEventPagesTest {

    private static final String PAGE = "/parked-events/case-service";

    @Inject
    Parking parking;

    @BeforeEach
    @AfterEach
    void startAnew() {
        parking.startAnew();
    }

    private void parkOne() {
        parking.refuse("case_message", "true");
        parking.offer(message("northway-rail", "poison", data -> {}));
        parking.awaitParked(1);
    }

    @Test
    void thePageShowsWhatIsParkedAndAButtonReplaysIt() {
        parkOne();
        String replay = PAGE + "/" + parking.firstId() + "/replay";

        signedIn()
                .get(PAGE)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("1 parked"))
                .body(containsString("message.received, version 1, of ingest-service"))
                .body(containsString("The database refused it: new row for relation"))
                .body(containsString("<form method=\"post\" action=\"" + replay + "\"><button>Replay</button>"))
                .body(containsString("href=\"/parked-events/insight-service\""))
                .body(not(containsString("<script")));

        signedIn()
                .post(replay)
                .then()
                .statusCode(409)
                .contentType(containsString("text/html"))
                .body(containsString("It stays parked. The database refused it"));
        signedIn().get(PAGE).then().body(containsString("tried again by ada on"));

        parking.allow("case_message");
        signedIn().post(replay).then().statusCode(303).header("Location", endsWith(PAGE + "?taken=1&failed=0"));
        signedIn()
                .get(PAGE + "?taken=1&failed=0")
                .then()
                .body(containsString("1 event was replayed."))
                .body(containsString("Nothing is parked"))
                .body(containsString("Taken by ada on"));
        signedIn().post(replay).then().statusCode(404).body(containsString("not any more"));
    }

    @Test
    void everythingIsReplayedByOneButton() {
        parkOne();
        parking.allow("case_message");
        signedIn()
                .post(PAGE + "/replay")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?taken=1&failed=0"));
    }

    @Test
    void onlyAnAdminSeesThePageAndOnlyAdminsAndMachinesTheList() {
        browser().get(PAGE).then().statusCode(302).header("Location", endsWith("/sign-in"));
        asMachine().accept("text/html").get(PAGE).then().statusCode(403);
        asNobody().get(PARKED).then().statusCode(401);
        asNobody().post(PARKED + "/replay").then().statusCode(401);
        asService("ingest-service", "case-service").get(PARKED).then().statusCode(403);
        signedIn().get(PARKED).then().statusCode(200);
    }

    @Test
    void anotherSitesPageCannotReplay() {
        signedIn()
                .header("Origin", "https://other.example")
                .post(PAGE + "/replay")
                .then()
                .statusCode(403);
        signedIn()
                .header("Sec-Fetch-Site", "cross-site")
                .post(PAGE + "/replay")
                .then()
                .statusCode(403);
    }

    @Test
    void eachServiceAnswersForItselfOnly() {
        signedIn().get("/parked-events/insight-service").then().statusCode(404).body(containsString("case-service"));
        asMachine()
                .get("/api/parked-events/insight-service")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        asMachine().post(PARKED + "/nonsense/replay").then().statusCode(404);
    }

    private static RequestSpecification signedIn() {
        String cookie = browser()
                .formParam("name", "ada")
                .formParam("password", "correct horse")
                .post("/sign-in/check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("evenhand");
        return browser().cookie("evenhand", cookie);
    }

    private static RequestSpecification browser() {
        return given().accept("text/html").redirects().follow(false);
    }
}
