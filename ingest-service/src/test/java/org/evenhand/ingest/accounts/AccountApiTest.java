package org.evenhand.ingest.accounts;

import static org.evenhand.kit.testing.Calls.asMachine;
import static org.evenhand.kit.testing.Calls.asNobody;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountApiTest {

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void registeringAnAccountTwiceChangesNothing() {
        String id = register(Map.of("brand", brand, "channel", "email", "handle", "help@example.org"))
                .statusCode(201)
                .extract()
                .path("id");
        register(Map.of("brand", brand, "channel", "email", "handle", "help@example.org"))
                .statusCode(201)
                .body("id", equalTo(id));
        asMachine().get("/api/accounts").then().body("findAll { it.brand == '" + brand + "' }", hasSize(1));
        asMachine().get("/api/accounts/brands").then().body("$", hasItem(brand));
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        register(Map.of("brand", brand, "channel", "email", "handel", "help@example.org"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        containsString("The field \"handel\" is not known here. Known are: brand, channel, handle."));
    }

    @Test
    void anUnknownChannelIsRefusedWithItsPlace() {
        register(Map.of("brand", brand, "channel", "pigeon", "handle", "coo"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("\"channel\" does not fit"));
    }

    @Test
    void aMissingHandleIsNamed() {
        register(Map.of("brand", brand, "channel", "email"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("handle must not be blank"));
    }

    @Test
    void nobodyRegistersWithoutAToken() {
        asNobody()
                .contentType("application/json")
                .body("{}")
                .post("/api/accounts")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse register(Map<String, String> account) {
        return asMachine()
                .contentType("application/json")
                .body(account)
                .post("/api/accounts")
                .then();
    }
}
