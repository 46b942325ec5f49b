package org.evenhand.kit.feed;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks another service for the events after one we know, waiting a while when there are none. */
public class FeedClient {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int PAGE = 1_000;
    private static final TypeReference<List<CloudEvent>> EVENTS = new TypeReference<>() {};

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI provider;
    private final Supplier<String> token;
    private final ObjectMapper json;

    public FeedClient(URI provider, Supplier<String> token, ObjectMapper json) {
        this.provider = provider;
        this.token = token;
        this.json = json;
    }

    List<CloudEvent> eventsAfter(Lane lane, Optional<String> last) {
        HttpRequest request = HttpRequest.newBuilder(address(lane, last))
                .header("Authorization", "Bearer " + token.get())
                .timeout(WAIT.plusSeconds(25))
                .build();
        try {
            return events(http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(provider + " did not answer: " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private URI address(Lane lane, Optional<String> last) {
        String after = last.map(id -> "&lastEventId=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .orElse("");
        return provider.resolve(
                "/api/feed?lane=" + lane.word() + "&timeout=" + WAIT.toMillis() + "&limit=" + PAGE + after);
    }

    private List<CloudEvent> events(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 -> json.readValue(body, EVENTS);
                case 410 -> throw new FeedRestarted();
                default -> throw new IOException("status " + response.statusCode());
            };
        }
    }

    /** Says that the provider does not know the event we read last: it was restored to an earlier moment. */
    static class FeedRestarted extends RuntimeException {}
}
