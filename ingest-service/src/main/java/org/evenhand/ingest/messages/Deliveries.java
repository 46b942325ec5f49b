package org.evenhand.ingest.messages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.evenhand.kit.problem.Refusal;

/** The deliveries that wait to be stored, first come, first served; bounded, so that waiting never fills the memory. */
@Singleton
class Deliveries {

    private static final int MOST_MESSAGES_AT_ONCE = 1_000;

    private final BlockingQueue<Delivery> waiting;

    Deliveries(MessagesConfig config) {
        waiting = new ArrayBlockingQueue<>(config.mostWaiting());
    }

    /** Puts a delivery at the end, or refuses it at once when too many wait already. */
    void add(Delivery delivery) {
        if (!waiting.offer(delivery)) {
            throw new Refusal(
                    503,
                    "busy",
                    "More messages arrive than can be stored at the moment, and these were not taken; send them again"
                            + " in a few seconds.");
        }
    }

    /** Waits for a delivery and takes with it what arrived while the last ones were stored. */
    List<Delivery> take() throws InterruptedException {
        List<Delivery> taken = new ArrayList<>();
        Delivery next = waiting.take();
        for (int messages = 0; next != null; next = messages < MOST_MESSAGES_AT_ONCE ? waiting.poll() : null) {
            taken.add(next);
            messages += next.waiting().size();
        }
        return taken;
    }

    /** Takes everything that still waits. */
    List<Delivery> takeAll() {
        List<Delivery> taken = new ArrayList<>();
        waiting.drainTo(taken);
        return taken;
    }
}
