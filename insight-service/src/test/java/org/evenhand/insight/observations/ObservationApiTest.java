package org.evenhand.insight.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asNobody;
import static org.evenhand.kit.testing.Calls.asService;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ObservationApiTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @Inject
    Telling telling;

    private final UUID importId = UUID.randomUUID();
    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void anImportIsObservedOnceItsCompletionWasTaken() {
        asMachine()
                .get("/api/observations/" + importId)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("not counted here yet"));

        telling.page(ToldImport.ofCases(importId, MARCH, brand).told());

        asMachine()
                .get("/api/observations/" + importId)
                .then()
                .statusCode(200)
                .body("import", equalTo(importId.toString()))
                .body("brands", hasItems(brand))
                .body("observedUntil", equalTo("2026-03-01T00:00:00Z"));
    }

    @Test
    void strangersAreRefusedWithAProblem() {
        for (String path : List.of("/api/observations/" + importId, "/api/brands", "/api/reports/channels?brand=x")) {
            asNobody().get(path).then().statusCode(401).contentType("application/problem+json");
            asService("case-service", "insight-service").get(path).then().statusCode(403);
        }
    }

    @Test
    void newerNumbersOfABrandReplaceItsFormerOnesAndAReplayBringsNothingBack() {
        var first = ToldImport.ofCases(UUID.randomUUID(), MARCH, brand)
                .leavingOut(brand, "x", "ends before it starts", 3)
                .told();
        var second = ToldImport.ofCases(UUID.randomUUID(), MARCH, brand)
                .leavingOut(brand, "phone", "no time", 5)
                .told();
        telling.cases(ToldCase.aCase(brand, MARCH));

        telling.page(first);
        assertThat(leftOut()).containsExactly("ends before it starts");
        telling.page(second);
        assertThat(leftOut()).containsExactly("no time");
        telling.page(first);
        assertThat(leftOut()).containsExactly("no time");
    }

    @Test
    void whatBelongsToNoBrandIsShownWithEveryBrandOfItsImport() {
        telling.cases(ToldCase.aCase(brand, MARCH));
        telling.page(
                ToldImport.ofMessages(UUID.randomUUID(), MARCH, brand)
                        .leavingOutOfNoBrand("x", "addresses nobody", 12)
                        .told(),
                ToldImport.ofMessages(UUID.randomUUID(), MARCH, "another")
                        .leavingOutOfNoBrand("x", "unseen", 1)
                        .told());

        asMachine()
                .get("/api/reports/channels?brand=" + brand)
                .then()
                .body("leftOut.size()", equalTo(1))
                .body("leftOut[0].reason", equalTo("addresses nobody"))
                .body("leftOut[0].channel", equalTo("x"))
                .body("leftOut[0].cases", equalTo(12))
                .body("leftOut[0].of", equalTo("import"));
    }

    @Test
    void anImportThatWasTakenBackIsAsIfItHadNeverBeen() {
        telling.cases(ToldCase.aCase(brand, MARCH).knows(true, false));
        telling.page(ToldImport.ofMessages(UUID.randomUUID(), MARCH, brand)
                .leavingOut(brand, "phone", "no time", 5)
                .told());
        String before = report();
        var completed = ToldImport.ofMessages(importId, MARCH.plusSeconds(86_400), brand)
                .leavingOut(brand, "phone", "no time", 7)
                .leavingOutOfNoBrand("x", "addresses nobody", 12)
                .told();
        var takenBack = ToldImport.ofMessages(importId, MARCH, brand)
                .leavingOut(brand, "phone", "no time", 5)
                .takenBack();

        telling.page(completed);
        assertThat(report()).isNotEqualTo(before);
        telling.page(takenBack);
        assertThat(report()).isEqualTo(before);
        telling.page(completed, takenBack);
        assertThat(report()).isEqualTo(before);
        telling.page(completed);
        assertThat(report()).isEqualTo(before);
        asMachine()
                .get("/api/observations/" + importId)
                .then()
                .statusCode(410)
                .body("detail", containsString("was taken back"));
    }

    @Test
    void aBrandOfWhichNothingIsLeftIsNoBrandAnyMore() {
        ToldCase told = ToldCase.aCase(brand, MARCH);
        telling.cases(told);
        telling.page(ToldImport.ofCases(importId, MARCH, brand).told());
        assertThat(brands()).contains(brand);

        telling.page(told.erased(), ToldImport.ofCases(importId, MARCH, brand).takenBack());

        assertThat(brands()).doesNotContain(brand);
        asMachine().get("/api/reports/channels?brand=" + brand).then().statusCode(404);
    }

    private static List<String> brands() {
        return asMachine().get("/api/brands").then().extract().path("brand");
    }

    private String report() {
        return asMachine()
                .get("/api/reports/channels?brand=" + brand)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<String> leftOut() {
        return asMachine()
                .get("/api/reports/channels?brand=" + brand)
                .then()
                .statusCode(200)
                .extract()
                .path("leftOut.reason");
    }
}
