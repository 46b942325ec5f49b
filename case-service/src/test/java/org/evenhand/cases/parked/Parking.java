package org.evenhand.cases.parked;

import static org.evenhand.kit.testing.Calls.asMachine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.FeedOfTests;
import org.evenhand.cases.testing.Waiting;
import org.jdbi.v3.core.Jdbi;

/** A service that reads a feed while its database refuses some of what comes, and what its API says of that. */
@Singleton
public class Parking {

    static final String PARKED = "/api/parked-events/case-service";

    private final Jdbi jdbi;
    final Books books;

    Parking(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.books = new Books(jdbi);
    }

    void startAnew() {
        allow("case_message");
        allow("case_record");
        FeedOfTests.provider.forgetAll();
        books.empty();
    }

    /** Lets the database refuse rows, so that taking them always fails though nothing is wrong with the service. */
    void refuse(String table, String condition) {
        sql("alter table " + table + " add constraint no_poison check (not (" + condition + ")) not valid");
    }

    void allow(String table) {
        sql("alter table " + table + " drop constraint if exists no_poison");
    }

    void offer(ObjectNode... events) {
        FeedOfTests.provider.offer(events);
    }

    void awaitParked(long events) {
        Waiting.until(events + " events are parked", () -> books.count("parked_event") == events);
    }

    void awaitCount(String table, long rows) {
        Waiting.until(table + " holds " + rows + " rows", () -> books.count(table) == rows);
    }

    ValidatableResponse list() {
        return asMachine().get(PARKED).then();
    }

    String firstId() {
        return list().statusCode(200).extract().path("events[0].id");
    }

    ValidatableResponse replayFirst() {
        return asMachine().post(PARKED + "/" + firstId() + "/replay").then();
    }

    void sql(String statement) {
        jdbi.useHandle(handle -> handle.execute(statement));
    }
}
