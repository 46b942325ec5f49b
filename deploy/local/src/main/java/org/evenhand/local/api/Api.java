package org.evenhand.local.api;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.local.Failure;

/** Calls the services through the one origin, as another system would, and outlasts the restart of a service. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;
    private final String token;
    private final Duration patience;

    public Api(String origin, String token) {
        this(origin, token, PATIENCE);
    }

    public Api(String origin, String token, Duration patience) {
        this.origin = origin;
        this.token = token;
        this.patience = patience;
    }

    public String origin() {
        return origin;
    }

    public Answer get(String path, Map<String, String> query) {
        return send(request(path, query).timeout(Duration.ofMinutes(2)).GET().build());
    }

    public Answer delete(String path) {
        return send(
                request(path, Map.of()).timeout(Duration.ofMinutes(2)).DELETE().build());
    }

    public Answer put(String path, String contentType, Path file) {
        HttpRequest.Builder request = request(path, Map.of()).header("Content-Type", contentType);
        return send(request.PUT(content(file)).build());
    }

    /** Sends a file of any size without reading it into memory; sending it twice must do no harm. */
    public Answer post(String path, Map<String, String> query, Path file) {
        HttpRequest.Builder request = request(path, query).header("Content-Type", "application/octet-stream");
        return send(request.POST(content(file)).build());
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Asks for something to be done that may take long; doing it twice must do no harm. */
    public Answer post(String path) {
        return send(request(path, Map.of()).POST(BodyPublishers.noBody()).build());
    }

    private static BodyPublisher content(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new Failure("The file " + file + " cannot be read.", e);
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(origin + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                Answer answer = new Answer(response.statusCode(), response.body());
                if (!answer.isPassing() || System.nanoTime() > giveUpAt) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > giveUpAt) {
                    throw new Failure("Evenhand does not answer at " + origin + "; ./evenhand status tells more.", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted.", e);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
