package org.evenhand.ingest.messages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenhand.kit.problem.Refusal;

/** Takes messages in as they are sent to us: the bad ones are refused one by one, the good ones wait for their commit. */
@Singleton
class Reception {

    private final Deliveries deliveries;
    private final MessagesConfig config;
    private final Clock clock;

    Reception(Deliveries deliveries, MessagesConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    /** An outcome for each message, in their order. When this returns, what it says is committed. */
    List<Outcome> receive(List<Message> given) {
        Delivery delivery = new Delivery(given.size());
        for (int i = 0; i < given.size(); i++) {
            Message message = given.get(i);
            Optional<String> broken = MessageRules.broken(message, clock.instant());
            if (broken.isPresent()) {
                delivery.end(i, Outcome.rejected(message.externalId(), broken.get()));
            } else {
                delivery.await(i, message);
            }
        }
        if (delivery.waiting().isEmpty()) {
            return delivery.outcomes();
        }
        deliveries.add(delivery);
        return committed(delivery);
    }

    private List<Outcome> committed(Delivery delivery) {
        try {
            return delivery.committed().get(config.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            Refusal refusal = new Refusal(
                    503,
                    "late",
                    "These messages were not stored in time. Send them again in a few seconds: what was stored"
                            + " meanwhile is recognised and stored once.");
            delivery.fail(refusal);
            throw refusal;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "stopping", "The service stops; send these messages again.");
        }
    }
}
