package org.evenhand.ingest.messages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.ingest.messages.Outcome.Kind;
import org.evenhand.kit.feed.Journal;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Handle;

/** Stores messages, each once and for ever. */
@Singleton
public class Messages {

    /** The type of the event that says a message was stored. */
    public static final String RECEIVED = "message.received";

    private static final String FIRST_SEEN = """
        with given as (
            select * from unnest(:accounts, :externalIds, :ids, :digests)
                as given(account_id, external_id, message_id, digest))
        insert into seen (account_id, external_id, message_id, digest)
        select account_id, external_id, message_id, decode(digest, 'hex') from given order by account_id, external_id
        on conflict do nothing
        returning message_id
        """;
    private static final String SEEN_BEFORE = """
        select message_id, encode(digest, 'hex')
        from seen join unnest(:accounts, :externalIds) as key(account_id, external_id) using (account_id, external_id)
        order by account_id, external_id for share of seen
        """;
    private static final Comparator<Keyed> BY_KEY = Comparator.comparing(
                    (Keyed one) -> one.message().account())
            .thenComparing(one -> one.message().externalId());

    private final RepeatedMessages repeated;
    private final Journal journal;
    private final Clock clock;

    Messages(RepeatedMessages repeated, Journal journal, Clock clock) {
        this.repeated = repeated;
        this.journal = journal;
        this.clock = clock;
    }

    /** What storing did: an outcome for each message, in their order, and what the journal must hold at the end. */
    public record Stored(List<Kind> outcomes, List<Journal.Entry> entries) {}

    /**
     * Stores valid messages inside the caller's transaction. The caller appends the entries to the journal as its last
     * statement.
     */
    public Stored store(Handle handle, List<Message> messages, UUID importId) {
        return storeKeyed(handle, messages.stream().map(Keyed::of).toList(), importId);
    }

    Stored storeKeyed(Handle handle, List<Keyed> messages, UUID importId) {
        Map<UUID, Keyed> distinct = new LinkedHashMap<>();
        messages.forEach(message -> distinct.putIfAbsent(message.id(), message));
        Set<UUID> fresh = new HashSet<>();
        Map<UUID, String> before = new HashMap<>();
        List<Keyed> unknown = List.copyOf(distinct.values());
        while (!unknown.isEmpty()) {
            fresh.addAll(firstSeen(handle, unknown));
            before.putAll(digestsSeenBefore(handle, without(unknown, fresh)));
            // What is neither new nor there was taken back between the two statements, and is new again.
            unknown = without(without(unknown, fresh), before.keySet());
        }
        List<Journal.Entry> entries = insert(handle, without(distinct.values(), before.keySet()), importId);
        repeated.keep(handle, without(distinct.values(), fresh), importId);
        return new Stored(outcomes(messages, distinct, fresh, before), entries);
    }

    private List<Journal.Entry> insert(Handle handle, List<Keyed> messages, UUID importId) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> versions = versionsBefore(handle, messages);
        List<Versioned> stored = messages.stream()
                .map(keyed -> new Versioned(keyed, versions.getOrDefault(keyed.id(), 0L) + 1))
                .toList();
        MessageCopy.store(handle, stored, clock.instant(), importId);
        return stored.stream().map(Versioned::received).toList();
    }

    /** The last versions of those that were there before and are gone: they count on from there. */
    private static Map<UUID, Long> versionsBefore(Handle handle, List<Keyed> messages) {
        return handle
                .createQuery("select id, version from tombstone where id = any(:ids)")
                .bindArray("ids", UUID.class, messages.stream().map(Keyed::id).toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Keyed> without(Collection<Keyed> messages, Set<UUID> ids) {
        return messages.stream().filter(message -> !ids.contains(message.id())).toList();
    }

    /** Appends what was stored just now to the journal: the last statement of the transaction. */
    public void journal(Handle handle, Stored stored) {
        journal.append(handle, Lane.LIVE, stored.entries());
    }

    /** Rows go in sorted by their key, so that two writers with the same messages wait for each other and never deadlock. */
    private static Set<UUID> firstSeen(Handle handle, Collection<Keyed> messages) {
        List<Keyed> sorted = messages.stream().sorted(BY_KEY).toList();
        return handle.createQuery(FIRST_SEEN)
                .bindArray(
                        "accounts",
                        UUID.class,
                        sorted.stream().map(one -> one.message().account()).toArray())
                .bindArray(
                        "externalIds",
                        String.class,
                        sorted.stream().map(one -> one.message().externalId()).toArray())
                .bindArray("ids", UUID.class, sorted.stream().map(Keyed::id).toArray())
                .bindArray(
                        "digests",
                        String.class,
                        sorted.stream().map(Keyed::digest).toArray())
                .mapTo(UUID.class)
                .set();
    }

    private static List<Kind> outcomes(
            List<Keyed> messages, Map<UUID, Keyed> distinct, Set<UUID> fresh, Map<UUID, String> before) {
        List<Kind> outcomes = new ArrayList<>(messages.size());
        for (Keyed message : messages) {
            Keyed first = distinct.get(message.id());
            boolean isFirst = first == message && fresh.contains(message.id());
            String kept = before.getOrDefault(message.id(), first.digest());
            outcomes.add(
                    isFirst ? Kind.STORED : kept.equals(message.digest()) ? Kind.DUPLICATE : Kind.DUPLICATE_DIFFERS);
        }
        return outcomes;
    }

    /** The digests of messages that are there, which stay there until the end of the transaction. */
    private static Map<UUID, String> digestsSeenBefore(Handle handle, List<Keyed> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery(SEEN_BEFORE)
                .bindArray(
                        "accounts",
                        UUID.class,
                        messages.stream().map(one -> one.message().account()).toArray())
                .bindArray(
                        "externalIds",
                        String.class,
                        messages.stream().map(one -> one.message().externalId()).toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
