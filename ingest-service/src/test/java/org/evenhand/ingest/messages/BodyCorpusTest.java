package org.evenhand.ingest.messages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.kit.testing.Calls.asMachine;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent instead of messages ends in a sentence, for the body or for the item, and no good item is lost. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BodyCorpusTest {

    /** Five seconds are meant; the rest is for machines that build other things at the same time. */
    private static final double PATIENCE = 15;

    /**
     * A body, and what must be answered.
     *
     * @param body made of a good message, ready to be put into a body
     * @param stored how many messages must be there afterwards
     */
    record Line(String name, UnaryOperator<String> body, Charset charset, int status, String sentence, int stored) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Line> bodies() {
        return Stream.of(
                refused("nothing", good -> "", 400, "The body must be one message or an array of messages."),
                refused("no message", good -> "7", 400, "The body must be one message or an array of messages."),
                refused(
                        "half a body",
                        good -> "[" + good,
                        400,
                        "The body is not JSON that can be read (line 1, column "),
                new Line("not UTF-8", good -> good.replace("fine", "schön"), ISO_8859_1, 400, """
                        The body is not UTF-8, as JSON must be. Nothing of it was taken.""", 0),
                refused(
                        "nested ten thousand deep",
                        good -> "[" + good + "," + "[".repeat(10_000) + "]".repeat(10_000) + "]",
                        400,
                        "The body is nested deeper, or holds more values, than 1,000 messages can. Nothing of it was taken."),
                refused(
                        "a million values",
                        good -> "[" + good + ",{\"text\":[" + "0,".repeat(1_000_000) + "0]}]",
                        400,
                        "The body is nested deeper, or holds more values, than 1,000 messages can. Nothing of it was taken."),
                refused(
                        "1,001 messages",
                        good -> "[" + (good + ",").repeat(1_000) + good + "]",
                        413,
                        "At most 1,000 messages can be sent at once; these are 1001."),
                item("NUL in the text", good -> good.replace("fine", "f\\u0000ne"), """
                        A field holds the character NUL, which no database text can hold; leave it out."""),
                item("an unknown field", good -> good.replace("\"text\"", "\"txt\""), """
                        The field "txt" is not known here. Known are: account, audience, author, caseId, customerId, direction, externalId, inReplyTo, language, text, thread, time."""),
                item("a list for a text", good -> good.replace("\"fine\"", "[\"fine\"]"), """
                        The value at "text" does not fit: see the API's description for its form."""),
                item("a date that does not exist", good -> good.replace("-03-01T", "-02-30T"), """
                        The value at "time" does not fit: see the API's description for its form."""),
                item("an item that is no message", good -> "\"hello\"", "This item is not a message."));
    }

    static Stream<Line> bodiesOfManyMegabytes() {
        return Stream.of(
                item("a text of 10 MB", good -> good.replace("fine", "x".repeat(10 << 20)), """
                        The text is longer than 100000 characters; shorten it or send a link."""),
                item("an id of 10 MB", good -> good.replace("\"bad\"", "\"" + "x".repeat(10 << 20) + "\""), """
                        An id, name or language is longer than 500 characters."""));
    }

    private static Line refused(String name, UnaryOperator<String> body, int status, String sentence) {
        return new Line(name, body, UTF_8, status, sentence, 0);
    }

    private static Line item(String name, UnaryOperator<String> bad, String sentence) {
        return new Line(
                name,
                good -> "[" + good + "," + bad.apply(good.replace("\"good\"", "\"bad\"")) + "]",
                UTF_8,
                200,
                sentence,
                1);
    }

    @Inject
    Jdbi jdbi;

    private String account;

    @BeforeEach
    void registerAccount() {
        account = asMachine()
                .contentType("application/json")
                .body(Map.of("brand", "northway-rail", "channel", "x", "handle", "@" + UUID.randomUUID()))
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("bodiesOfManyMegabytes")
    void aBodyOfManyMegabytesEndsAsTheSentenceBesideItSays(Line line) {
        theBodyEndsAsTheSentenceBesideItSays(line);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theBodyEndsAsTheSentenceBesideItSays(Line line) {
        long started = System.nanoTime();
        ValidatableResponse answer = post(line.body().apply(good()).getBytes(line.charset()));
        answer.statusCode(line.status());
        String sentence = line.status() == 200
                ? answer.extract().<List<String>>path("outcomes.reason").getLast()
                : answer.contentType("application/problem+json").extract().path("detail");
        assertThat(sentence).startsWith(line.sentence());
        assertThat(stored()).isEqualTo(line.stored());
        assertThat((System.nanoTime() - started) / 1e9).as("seconds").isLessThan(PATIENCE);
    }

    private String good() {
        return "{\"account\":\"" + account
                + "\",\"externalId\":\"good\",\"direction\":\"inbound\",\"audience\":\"public\","
                + "\"text\":\"fine\",\"time\":\"2026-03-01T10:00:00Z\"}";
    }

    private static ValidatableResponse post(byte[] body) {
        return asMachine()
                .contentType("application/json")
                .body(body)
                .post("/api/messages")
                .then();
    }

    private long stored() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from message where account_id = cast(:account as uuid)")
                        .bind("account", account)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsReadWhereverItIsSent() throws IOException {
        for (String path : List.of("/api/messages", "/api/accounts")) {
            assertThat(Announcing.of(path, "application/json", 33 << 20))
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("The body is larger than 33,554,432 bytes; send less at once.");
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsEndsAtTheLimitToo() throws IOException {
        String answer = Announcing.withoutEnd("/api/messages", "application/json", 34 << 20);
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("The body is larger than 32 MB; send fewer messages at once.");
    }
}
