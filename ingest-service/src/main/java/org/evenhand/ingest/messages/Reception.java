package org.evenhand.ingest.messages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.ingest.accounts.Accounts;
import org.evenhand.ingest.messages.Messages.Stored;
import org.evenhand.kit.database.Transience;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Takes messages in as they are sent to us: the bad ones are refused one by one, the good ones are stored together. */
@Singleton
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    Reception(Jdbi jdbi, Accounts accounts, Messages messages, Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** An outcome for each message, in their order. When this returns, what it says is committed. */
    List<Outcome> receive(List<Message> given) {
        Outcome[] outcomes = new Outcome[given.size()];
        Set<UUID> registered = registered(given);
        List<Integer> valid = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Message message = given.get(i);
            String broken = MessageRules.broken(message, clock.instant())
                    .orElseGet(() -> registered.contains(message.account()) ? null : unknownAccount(message));
            if (broken == null) {
                valid.add(i);
            } else {
                outcomes[i] = Outcome.rejected(message.externalId(), broken);
            }
        }
        store(given, valid, outcomes);
        return Arrays.asList(outcomes);
    }

    private Set<UUID> registered(List<Message> given) {
        List<UUID> ids = given.stream()
                .map(Message::account)
                .filter(id -> id != null)
                .distinct()
                .toList();
        return jdbi.inTransaction(handle -> accounts.registeredAmong(handle, ids));
    }

    private static String unknownAccount(Message message) {
        return "The account " + message.account() + " is not registered; register it with POST /api/accounts.";
    }

    /** A batch that fails is halved until the culprit is alone, so that it takes no good message with it. */
    private void store(List<Message> given, List<Integer> places, Outcome[] outcomes) {
        if (places.isEmpty()) {
            return;
        }
        List<Message> batch = places.stream().map(given::get).toList();
        try {
            Stored stored = jdbi.inTransaction(handle -> {
                Stored result = messages.store(handle, batch, null);
                messages.journal(handle, result);
                return result;
            });
            IntStream.range(0, places.size())
                    .forEach(i -> outcomes[places.get(i)] = new Outcome(
                            batch.get(i).externalId(), stored.outcomes().get(i), null));
        } catch (RuntimeException failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            if (places.size() == 1) {
                LOG.errorf(failure, "A message could not be stored");
                outcomes[places.getFirst()] = Outcome.rejected(
                        batch.getFirst().externalId(), "This message could not be stored; our log says why.");
                return;
            }
            store(given, places.subList(0, places.size() / 2), outcomes);
            store(given, places.subList(places.size() / 2, places.size()), outcomes);
        }
    }
}
