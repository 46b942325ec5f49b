package org.evenhand.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Other systems that call the service under test all at the same time, none waiting for another's answer. */
public class Callers {

    /** What one of them was answered. */
    public record Answer(int status, Optional<String> contentType, Optional<String> retryAfter, JsonNode body) {

        /** What became of the only message that was sent. */
        public String outcome() {
            return body.at("/outcomes/0/outcome").asText();
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json;

    public Callers(ObjectMapper json) {
        this.json = json;
    }

    public CompletableFuture<Answer> post(String path, Object body) {
        try {
            return postText(path, json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public CompletableFuture<Answer> postText(String path, String body) {
        return send(request(path, Keys.MACHINE_TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public CompletableFuture<Answer> get(String path) {
        return send(request(path, Keys.MACHINE_TOKEN).GET());
    }

    /** The same as a service would ask. */
    public CompletableFuture<Answer> getAsService(String path, String caller, String callee) {
        return send(request(path, Keys.serviceToken(caller, callee)).GET());
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<Answer> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(this::answer);
    }

    private Answer answer(HttpResponse<String> response) {
        try {
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type"),
                    response.headers().firstValue("Retry-After"),
                    json.readTree(response.body()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("This is no JSON: " + response.body(), unreadable);
        }
    }
}
