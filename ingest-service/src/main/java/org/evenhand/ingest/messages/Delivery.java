package org.evenhand.ingest.messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one caller handed in: the messages that wait to be stored, and the outcome of each. */
class Delivery {

    /** One message of a delivery and its place in it. */
    record Item(Delivery delivery, int place, Keyed keyed) {

        void end(Outcome outcome) {
            delivery.outcomes[place] = outcome;
        }
    }

    private final Outcome[] outcomes;
    private final List<Item> waiting = new ArrayList<>();
    private final CompletableFuture<List<Outcome>> committed = new CompletableFuture<>();

    Delivery(int size) {
        outcomes = new Outcome[size];
    }

    void await(int place, Message message) {
        waiting.add(new Item(this, place, Keyed.of(message)));
    }

    void end(int place, Outcome outcome) {
        outcomes[place] = outcome;
    }

    List<Item> waiting() {
        return waiting;
    }

    List<Outcome> outcomes() {
        return Arrays.asList(outcomes);
    }

    /** Done when what the outcomes say is committed. */
    CompletableFuture<List<Outcome>> committed() {
        return committed;
    }

    void complete() {
        committed.complete(outcomes());
    }

    void fail(RuntimeException failure) {
        committed.completeExceptionally(failure);
    }

    /** Whether its caller has gone, so that nobody waits for it any more. */
    boolean isGivenUp() {
        return committed.isDone();
    }
}
