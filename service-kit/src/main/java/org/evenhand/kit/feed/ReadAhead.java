package org.evenhand.kit.feed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Asks for the next page while the one before is being taken, so that provider and reader work at the same time. Whether
 * what was asked for still fits is seen when it is used; the cursor alone decides what is taken.
 */
class ReadAhead {

    private record Asked(Epoch epoch, Optional<String> after, FutureTask<List<CloudEvent>> answer) {}

    private final FeedClient client;
    private final Lane lane;
    private Optional<Asked> asked = Optional.empty();

    ReadAhead(FeedClient client, Lane lane) {
        this.client = client;
        this.lane = lane;
    }

    void ask(Epoch epoch, String after) {
        forget();
        Optional<String> last = Optional.of(after);
        Asked next = new Asked(epoch, last, new FutureTask<>(() -> client.eventsAfter(lane, last)));
        Thread.ofVirtual().name("read ahead").start(next.answer());
        asked = Optional.of(next);
    }

    /** The events after this one: those that were asked for, or else asked for now. */
    List<CloudEvent> eventsAfter(Epoch epoch, Optional<String> last) {
        Optional<Asked> fitting =
                asked.filter(next -> next.epoch().equals(epoch) && next.after().equals(last));
        if (fitting.isEmpty()) {
            forget();
            return client.eventsAfter(lane, last);
        }
        asked = Optional.empty();
        List<CloudEvent> events = answer(fitting.get());
        // Nothing had come when it was asked; something may have since.
        return events.isEmpty() && !Thread.currentThread().isInterrupted() ? client.eventsAfter(lane, last) : events;
    }

    void forget() {
        asked.ifPresent(next -> next.answer().cancel(true));
        asked = Optional.empty();
    }

    private static List<CloudEvent> answer(Asked next) {
        try {
            return next.answer().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            next.answer().cancel(true);
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
