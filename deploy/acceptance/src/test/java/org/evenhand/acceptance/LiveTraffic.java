package org.evenhand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Customers who write, each message at its moment; what is not acknowledged is sent again, as channels do. */
class LiveTraffic implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Channels send again for hours what was not acknowledged. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** In milliseconds; what is refused comes again later and later, as well-behaved systems do. */
    private static final long FIRST_PAUSE = 250;

    private static final long LONGEST_PAUSE = 2_000;
    /** No channel opens connections without end; what has none waits its turn. */
    private static final int CONNECTIONS = 128;

    /** A message that was taken: the moment when it was due, and how long after that its sender knew. */
    record Acknowledged(String externalId, Instant due, Duration after) {}

    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI origin;
    private final String token;
    private final String account;
    private final int perSecond;
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LongAdder answers = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile boolean stopping;
    private Thread clock;

    LiveTraffic(Product product, String brand, int perSecond) {
        this.origin = product.origin();
        this.token = product.machineToken();
        this.perSecond = perSecond;
        this.account = register(brand);
    }

    private String register(String brand) {
        Map<String, String> account = Map.of("brand", brand, "channel", "x", "handle", "@" + brand);
        try {
            return JSON.readTree(post("/api/accounts", account).body())
                    .get("id")
                    .asText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void start() {
        clock = Thread.ofPlatform().name("live traffic").start(() -> {
            Instant start = Instant.now();
            long first = System.nanoTime();
            for (long nth = 0; !stopping; nth++) {
                long after = nth * TimeUnit.SECONDS.toNanos(1) / perSecond;
                LockSupport.parkNanos(first + after - System.nanoTime());
                String id = start.toEpochMilli() + "-" + nth;
                senders.submit(() -> deliver(id, start.plusNanos(after)));
            }
        });
    }

    private void deliver(String externalId, Instant due) {
        Instant end = due.plus(PATIENCE);
        long pause = FIRST_PAUSE;
        while (Instant.now().isBefore(end)) {
            try {
                HttpResponse<String> answer = post("/api/messages", message(externalId, due));
                if (answer.statusCode() == 200) {
                    JsonNode outcome = JSON.readTree(answer.body()).at("/outcomes/0/outcome");
                    answers.increment();
                    outcomes.computeIfAbsent(outcome.asText(), any -> new LongAdder())
                            .increment();
                    acknowledged.add(new Acknowledged(externalId, due, Duration.between(due, Instant.now())));
                    return;
                }
            } catch (IOException away) {
                // It is sent again below.
            }
            failures.increment();
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause)));
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
        givenUp.add(externalId);
    }

    private Map<String, Object> message(String externalId, Instant due) {
        return Map.of(
                "account",
                account,
                "externalId",
                externalId,
                "direction",
                "inbound",
                "audience",
                "public",
                "author",
                Map.of("externalId", "u-" + externalId),
                "text",
                "Train " + externalId + " is late again. Is anybody there?",
                "time",
                due.toString());
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            connections.acquire();
            try {
                return http.send(request, BodyHandlers.ofString());
            } finally {
                connections.release();
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Writes no more, and returns when each message that was written is acknowledged or given up. */
    void stop() throws InterruptedException {
        stopping = true;
        clock.join();
        senders.close();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Whether a message is acknowledged that was due after this moment. */
    boolean isTakenAfter(Instant moment) {
        return acknowledged.stream().anyMatch(message -> message.due().isAfter(moment));
    }

    Set<String> givenUp() {
        return Set.copyOf(givenUp);
    }

    /** How many answers said that a message was taken, and how often each outcome stood in them. */
    long answers() {
        return answers.sum();
    }

    long outcomes(String outcome) {
        return outcomes.getOrDefault(outcome, new LongAdder()).sum();
    }

    long failures() {
        return failures.sum();
    }

    @Override
    public void close() {
        stopping = true;
        senders.shutdownNow();
    }
}
