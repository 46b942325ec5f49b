package org.evenhand.ingest.messages;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.ingest.messages.Delivery.Item;
import org.evenhand.kit.problem.Refusal;
import org.jboss.logging.Logger;

/**
 * Stores what many callers hand in at the same time in one transaction, and answers each when it is committed. What
 * arrives during one commit goes into the next: nobody waits for others to come, and one thread keeps the order of arrival.
 */
@Singleton
class Collector {

    private static final Logger LOG = Logger.getLogger(Collector.class);

    private final Deliveries deliveries;
    private final Storing storing;
    private volatile boolean stopping;
    private Thread thread;

    Collector(Deliveries deliveries, Storing storing) {
        this.deliveries = deliveries;
        this.storing = storing;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("messages").start(this::collectOn);
    }

    private void collectOn() {
        while (!stopping) {
            try {
                collect(deliveries.take());
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unexpected) {
                LOG.error("Collecting messages failed and goes on", unexpected);
            }
        }
    }

    private void collect(List<Delivery> taken) {
        List<Delivery> wanted =
                taken.stream().filter(delivery -> !delivery.isGivenUp()).toList();
        List<Item> items = new ArrayList<>();
        wanted.forEach(delivery -> items.addAll(delivery.waiting()));
        try {
            storing.store(items);
            wanted.forEach(Delivery::complete);
        } catch (RuntimeException failure) {
            wanted.forEach(delivery -> delivery.fail(failure));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
        deliveries
                .takeAll()
                .forEach(delivery -> delivery.fail(new Refusal(
                        503, "stopping", "The service stops, and these messages were not taken; send them again.")));
    }
}
