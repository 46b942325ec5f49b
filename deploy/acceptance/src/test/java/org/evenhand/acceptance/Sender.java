package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another system that hands in messages and remembers what it was told became of them. */
class Sender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;
    private final String token;

    Sender(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Registers a channel account and says its id. */
    String account(String brand, String channel) {
        String body = JSON.createObjectNode()
                .put("brand", brand)
                .put("channel", channel)
                .put("handle", "@" + brand)
                .toString();
        return untilTaken("/api/accounts", body).get("id").asText();
    }

    /** A message of a customer, its own external id being its thread. */
    static ObjectNode message(String account, String externalId) {
        ObjectNode message = JSON.createObjectNode()
                .put("account", account)
                .put("externalId", externalId)
                .put("direction", "inbound")
                .put("audience", "public")
                .put("text", "My train did not come.")
                .put("time", "2026-03-01T09:00:00Z");
        message.putObject("author").put("externalId", "author of " + externalId);
        return message;
    }

    /** Sends messages until it hears that they were taken, and says each one's outcome. */
    JsonNode untilTaken(List<ObjectNode> messages) {
        return untilTaken("/api/messages", messages.toString()).get("outcomes");
    }

    private JsonNode untilTaken(String path, String body) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            Optional<JsonNode> answer = once(path, body);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new AssertionError("Nobody took what was sent to " + path + " for two minutes.");
    }

    /** Sends one message once; true when it was acknowledged, and false when nobody knows what became of it. */
    boolean isTaken(ObjectNode message) {
        return once("/api/messages", message.toString())
                .map(answer -> answer.at("/outcomes/0/outcome").asText())
                .filter(outcome -> outcome.equals("stored") || outcome.equals("duplicate"))
                .isPresent();
    }

    private Optional<JsonNode> once(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return Optional.of(JSON.readTree(answer.body()));
            }
            assertThat(answer.statusCode())
                    .as("a sender is told to come again, not that it was wrong: " + answer.body())
                    .isIn(502, 503, 504);
        } catch (IOException unheard) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        pause();
        return Optional.empty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The outcomes of an answer, each with its number. */
    static void count(JsonNode outcomes, Map<String, Integer> counts) {
        outcomes.forEach(outcome -> counts.merge(outcome.get("outcome").asText(), 1, Integer::sum));
    }
}
