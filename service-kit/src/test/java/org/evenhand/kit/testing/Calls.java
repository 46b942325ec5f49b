package org.evenhand.kit.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Requests as the different callers send them. */
public class Calls {

    private Calls() {}

    /** A request of another system. */
    public static RequestSpecification asMachine() {
        return RestAssured.given().header("Authorization", "Bearer " + Keys.MACHINE_TOKEN);
    }

    /** A request of one service to another. */
    public static RequestSpecification asService(String caller, String callee) {
        return RestAssured.given().header("Authorization", "Bearer " + Keys.serviceToken(caller, callee));
    }

    /** A request of nobody in particular. */
    public static RequestSpecification asNobody() {
        return RestAssured.given();
    }
}
