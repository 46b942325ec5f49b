package org.evenhand.ingest.messages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.ingest.accounts.Accounts;
import org.evenhand.ingest.messages.Delivery.Item;
import org.evenhand.ingest.messages.Messages.Stored;
import org.evenhand.kit.database.Transience;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.util.PSQLException;

/** Stores messages of several callers together; those that cannot be stored take no other with them. */
@Singleton
class Storing {

    private static final Logger LOG = Logger.getLogger(Storing.class);
    private static final long MOST_CHARACTERS_AT_ONCE = 4_000_000;

    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Messages messages;

    Storing(Jdbi jdbi, Accounts accounts, Messages messages) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Gives each item its outcome. When this returns, what the outcomes say is committed. */
    void store(List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        if (items.size() > 1 && characters(items) > MOST_CHARACTERS_AT_ONCE) {
            storeHalves(items);
            return;
        }
        try {
            List<Outcome> outcomes = jdbi.inTransaction(handle -> storeTogether(handle, items));
            for (int i = 0; i < items.size(); i++) {
                items.get(i).end(outcomes.get(i));
            }
        } catch (RuntimeException failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            if (items.size() == 1) {
                // The whole failure would bring the message's text into the log.
                LOG.errorf(
                        "Message %s could not be stored: %s",
                        items.getFirst().keyed().id(), reason(failure));
                items.getFirst().end(rejected(items.getFirst(), "This message could not be stored; our log says why."));
            } else {
                storeHalves(items);
            }
        }
    }

    /** A batch that fails is halved until the culprit is alone. */
    private void storeHalves(List<Item> items) {
        store(items.subList(0, items.size() / 2));
        store(items.subList(items.size() / 2, items.size()));
    }

    private List<Outcome> storeTogether(Handle handle, List<Item> items) {
        Set<UUID> registered = accounts.registeredAmong(
                handle,
                items.stream()
                        .map(item -> item.keyed().message().account())
                        .distinct()
                        .toList());
        List<Keyed> valid = items.stream()
                .map(Item::keyed)
                .filter(keyed -> registered.contains(keyed.message().account()))
                .toList();
        Stored stored = messages.storeKeyed(handle, valid, null);
        messages.journal(handle, stored);
        List<Outcome> outcomes = new ArrayList<>(items.size());
        var kinds = stored.outcomes().iterator();
        for (Item item : items) {
            Message message = item.keyed().message();
            outcomes.add(
                    registered.contains(message.account())
                            ? new Outcome(message.externalId(), kinds.next(), null)
                            : rejected(
                                    item,
                                    "The account " + message.account()
                                            + " is not registered; register it with POST /api/accounts."));
        }
        return outcomes;
    }

    private static String reason(RuntimeException failure) {
        return failure.getCause() instanceof PSQLException refused && refused.getServerErrorMessage() != null
                ? refused.getServerErrorMessage().getMessage()
                : failure.getClass().getName();
    }

    private static Outcome rejected(Item item, String reason) {
        return Outcome.rejected(item.keyed().message().externalId(), reason);
    }

    private static long characters(List<Item> items) {
        return items.stream()
                .mapToLong(item -> item.keyed().message().text().length())
                .sum();
    }
}
