package org.evenhand.insight.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.evenhand.insight.cases.GeneratedBrand;
import org.evenhand.insight.facts.Telling;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report holds its cases as long as its request lasts, and no longer. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HeldCasesTest {

    private static final String BRAND = "held & let go";
    private static boolean told;

    @Inject
    Telling telling;

    @Inject
    CaseBudget budget;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equal-treatment",
                "resolution-share",
                "loudness",
                "value",
                "went-public",
                "data-quality",
                "cases?measure=answer-24h"
            })
    void aReportGivesBackWhatItHeld(String report) {
        for (int times = 0; times < 3; times++) {
            asked(report).statusCode(200);
        }

        budget.release(budget.reserve(budget.most()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal-treatment", "loudness", "data-quality", "cases?measure=answer-24h"})
    void whereOthersHoldAllMemoryItIsToldWhenToComeAgain(String report) {
        int all = budget.reserve(budget.most());
        try {
            asked(report)
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("detail", containsString("no memory for more; try again"));
        } finally {
            budget.release(all);
        }
        asked(report).statusCode(200);
    }

    @Test
    void whatWasRefusedHeldNothing() {
        asMachine().get("/api/reports/equal-treatment?brand=nobody+here").then().statusCode(404);

        budget.release(budget.reserve(budget.most()));
        assertThat(budget.most()).isPositive();
    }

    private ValidatableResponse asked(String report) {
        if (!told) {
            GeneratedBrand.tell(telling, BRAND, 100);
            told = true;
        }
        return asMachine()
                .queryParam("brand", BRAND)
                .get("/api/reports/" + report)
                .then();
    }
}
