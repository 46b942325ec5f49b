package org.evenhand.kit.feed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenhand.kit.access.ServiceTokens;
import org.evenhand.kit.problem.Refusal;

/** Asks another service for single events that its feed sent before. */
@Singleton
public class EventsClient {

    /** How many events one request may ask for, so that its address stays short. */
    public static final int MOST = 20;

    private static final TypeReference<List<CloudEvent>> EVENTS = new TypeReference<>() {};

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final FeedsConfig config;
    private final ServiceTokens tokens;
    private final ObjectMapper json;

    EventsClient(FeedsConfig config, ServiceTokens tokens, ObjectMapper json) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
    }

    /** The events among these that the provider knows, by their ids, with what they are about as it is now. */
    public Map<String, CloudEvent> events(String feed, List<String> ids) {
        HttpRequest request = HttpRequest.newBuilder(address(feed, ids))
                .header("Authorization", "Bearer " + tokens.issue(feed))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw away(feed, "answers with status " + response.statusCode());
            }
            return json.readValue(response.body(), EVENTS).stream().collect(toMap(CloudEvent::id, identity()));
        } catch (IOException unreachable) {
            throw away(feed, "does not answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away(feed, "was not waited for");
        }
    }

    private URI address(String feed, List<String> ids) {
        URI provider = config.providers().get(feed);
        if (provider == null) {
            throw away(feed, "has no address here (evenhand.feeds." + feed + ")");
        }
        return provider.resolve("/api/feed/events?"
                + ids.stream()
                        .map(id -> "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .collect(joining("&")));
    }

    private static Refusal away(String feed, String how) {
        return new Refusal(
                503,
                "provider-away",
                feed + " " + how + ", and what its events are about is asked of it anew. Nothing was changed;"
                        + " try again when it runs.");
    }
}
