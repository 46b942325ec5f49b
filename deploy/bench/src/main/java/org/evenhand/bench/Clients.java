package org.evenhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.local.Failure;

/** Several clients that do the same as often as they can for a while, each waiting for its answer before the next. */
record Clients(int count, Duration time) {

    /** One client's next piece of work. */
    interface Work extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** How often it was done, and how long each took. */
    record Pace(double perSecond, Percentiles latency) {}

    Pace run(Callable<Work> newClient) throws Exception {
        List<Work> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                clients.add(newClient.call());
            }
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            List<Future<List<Long>>> running = clients.stream()
                    .map(client -> threads.submit(() -> until(end, client)))
                    .toList();
            List<Long> latencies = new ArrayList<>();
            for (Future<List<Long>> client : running) {
                latencies.addAll(client.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Pace(latencies.size() / seconds, Percentiles.of(latencies));
        } catch (ExecutionException failed) {
            throw new Failure("A client failed: " + failed.getCause().getMessage(), failed);
        } finally {
            for (Work client : clients) {
                client.close();
            }
        }
    }

    private static List<Long> until(long end, Work client) throws Exception {
        List<Long> latencies = new ArrayList<>();
        for (long before = System.nanoTime(); before < end; ) {
            client.once();
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        }
        return latencies;
    }
}
