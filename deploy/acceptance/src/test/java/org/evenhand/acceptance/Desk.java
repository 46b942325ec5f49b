package org.evenhand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again for the newest case of a brand: while customers write, its age is how long a message takes to the desk. */
class Desk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A look at the desk: when, and how old the newest case was. */
    record Look(Instant at, Duration age) {}

    private final Product product;
    private final String brand;
    private final ConcurrentLinkedQueue<Look> looks = new ConcurrentLinkedQueue<>();
    private volatile Instant newest = Instant.MIN;
    private volatile boolean stopping;

    Desk(Product product, String brand) {
        this.product = product;
        this.brand = brand;
    }

    void watch() {
        Thread.ofPlatform().daemon().name("desk").start(() -> {
            while (!stopping) {
                try {
                    look();
                } catch (Exception away) {
                    // The next look may see something again.
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        });
    }

    private void look() throws Exception {
        HttpResponse<String> answer = product.get("/api/cases?limit=1&brand=" + brand, true);
        if (answer.statusCode() != 200) {
            return;
        }
        JsonNode first = JSON.readTree(answer.body()).at("/cases/0/arrivedAt");
        if (!first.isMissingNode()) {
            newest = Instant.parse(first.asText());
            looks.add(new Look(Instant.now(), Duration.between(newest, Instant.now())));
        }
    }

    boolean showsWhatCameAfter(Instant moment) {
        return newest.isAfter(moment);
    }

    List<Look> looks() {
        return List.copyOf(looks);
    }

    @Override
    public void close() {
        stopping = true;
    }
}
