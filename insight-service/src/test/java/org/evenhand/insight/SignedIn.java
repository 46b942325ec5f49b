package org.evenhand.insight;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests of people who have signed in. */
public class SignedIn {

    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    private SignedIn() {}

    /** A request of somebody who may see everything. */
    public static RequestSpecification asAda() {
        return as("ada");
    }

    /** A request of somebody who may see numbers, and no cases. */
    public static RequestSpecification asRita() {
        return as("rita");
    }

    private static RequestSpecification as(String name) {
        String cookie = COOKIES.computeIfAbsent(name + RestAssured.port, fresh -> signIn(name));
        return given().accept("text/html").cookie("evenhand", cookie);
    }

    private static String signIn(String name) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", name)
                .formParam("password", "correct horse")
                .post("/sign-in/check")
                .then()
                .extract()
                .cookie("evenhand");
    }
}
