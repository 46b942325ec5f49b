package org.evenhand.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.local.Failure;
import org.evenhand.local.Part;

/** (c) How long after its acknowledgement a message is a case in case-service, and a fact in insight-service. */
record TimeToCase(Product product, LiveAccount account, int perSecond, Duration time) {

    private static final Duration LATEST = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 1;

    /** The three percentiles of one run. */
    record Delays(Percentiles acknowledged, Percentiles toCase, Percentiles toFact) {}

    Delays measure() throws Exception {
        new Readers(product).awaitCaughtUp();
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        Map<String, Long> cases = new ConcurrentHashMap<>();
        Map<String, String> references = new ConcurrentHashMap<>();
        int messages = Math.toIntExact(perSecond * time.toSeconds());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<Long>> toCase = threads.submit(() -> watch(
                    Part.CASE,
                    "select reference, cast(id as text) from service_case where reference = any(?)",
                    acknowledged,
                    messages,
                    (reference, id) -> {
                        cases.put(id, acknowledged.get(reference));
                        references.put(id, reference);
                    }));
            Future<List<Long>> toFact = threads.submit(() -> watch(
                    Part.INSIGHT,
                    "select cast(case_id as text), '' from fact where case_id = any(cast(? as uuid[]))",
                    cases,
                    messages,
                    (id, nothing) -> {}));
            List<Long> latencies = send(messages, acknowledged);
            return new Delays(Percentiles.of(latencies), Percentiles.of(toCase.get()), Percentiles.of(toFact.get()));
        }
    }

    private interface Found {
        void accept(String key, String more);
    }

    private List<Long> send(int messages, Map<String, Long> acknowledged) throws Exception {
        List<Long> latencies = new ArrayList<>();
        try (Post post = new Post(product.ingestPort(), product.token())) {
            long begun = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                long due = begun + i * 1_000_000_000L / perSecond;
                long early = due - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(Duration.ofNanos(early));
                }
                String name = account.nextName();
                long before = System.nanoTime();
                post.store(account.message(name));
                long after = System.nanoTime();
                latencies.add(after - before);
                acknowledged.put(name, after);
            }
        }
        return latencies;
    }

    /** Looks again and again which of the awaited are there by now. */
    private List<Long> watch(Part part, String query, Map<String, Long> awaited, int all, Found found)
            throws Exception {
        List<Long> delays = new ArrayList<>();
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        long giveUpAt = System.nanoTime() + time.plus(LATEST).toNanos();
        try (Connection connection = product.connect(part);
                PreparedStatement statement = connection.prepareStatement(query)) {
            while (delays.size() < all) {
                if (System.nanoTime() > giveUpAt) {
                    throw new Failure("After %s, %d of %d messages have reached %s."
                            .formatted(LATEST, delays.size(), all, part.label()));
                }
                Object[] missing = awaited.keySet().stream()
                        .filter(key -> !seen.containsKey(key))
                        .toArray();
                if (missing.length > 0) {
                    statement.setArray(1, connection.createArrayOf("text", missing));
                    for (Map.Entry<String, String> there : rows(statement)) {
                        found.accept(there.getKey(), there.getValue());
                        seen.put(there.getKey(), true);
                        delays.add(System.nanoTime() - awaited.get(there.getKey()));
                    }
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        return delays;
    }

    private static List<Map.Entry<String, String>> rows(PreparedStatement statement) throws SQLException {
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(Map.entry(result.getString(1), result.getString(2)));
            }
        }
        return rows;
    }
}
