package org.evenhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A channel account on which live messages arrive, each with an id that no other has. */
final class LiveAccount {

    private static final String TEXT =
            "My train was late again and nobody at the desk could tell me why. I have written twice since Monday and "
                    + "waited on hold for an hour; please tell me when the refund for my ticket will come. Regards.";

    private final UUID id;
    private final AtomicLong count = new AtomicLong();

    private LiveAccount(UUID id) {
        this.id = id;
    }

    static LiveAccount register(Product product) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + product.ingestPort() + "/api/accounts"))
                    .header("Authorization", "Bearer " + product.token())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"brand\":\"bench-live\",\"channel\":\"x\",\"handle\":\"@live\"}"))
                    .build();
            JsonNode account = new ObjectMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
            return new LiveAccount(UUID.fromString(account.get("id").asText()));
        }
    }

    UUID id() {
        return id;
    }

    /** A name for the next message, which is also its conversation. */
    String nextName() {
        return "live-" + count.incrementAndGet();
    }

    String message(String name) {
        return "{\"account\":\"" + id + "\",\"externalId\":\"" + name
                + "\",\"direction\":\"inbound\",\"audience\":\"public\",\"author\":{\"externalId\":\"customer-" + name
                + "\",\"name\":\"Customer\",\"reach\":120},\"language\":\"en\",\"text\":\"" + TEXT
                + "\",\"time\":\"2026-01-01T09:15:00Z\"}";
    }

    static String text() {
        return TEXT;
    }
}
