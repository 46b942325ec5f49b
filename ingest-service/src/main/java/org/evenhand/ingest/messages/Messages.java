package org.evenhand.ingest.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
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
    private static final String STORE = """
            with stored as (insert into message (thread_id, id, account_id, external_id, direction, audience, author, author_kind,
                author_name, author_reach, customer_reference, case_reference, thread, in_reply_to, language, text,
                sent_at, received_at, import_id, version)
            select thread_id, given.id, account_id, external_id, direction, audience, author, author_kind, author_name,
                author_reach, customer_reference, case_reference, thread, in_reply_to, language, text, sent_at, :now,
                cast(:import as uuid), coalesce(tombstone.version, 0) + 1
            from json_to_recordset(cast(:messages as json)) as given(
                thread_id uuid, id uuid, account_id uuid, external_id text, direction text, audience text, author text,
                author_kind text, author_name text, author_reach bigint, customer_reference text, case_reference text,
                thread text, in_reply_to text, language text, text text, sent_at timestamptz)
            left join tombstone on tombstone.id = given.id
            returning id, version)
            select id, version from stored where version > 1
            """;

    private final RepeatedMessages repeated;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Messages(RepeatedMessages repeated, Journal journal, ObjectMapper json, Clock clock) {
        this.repeated = repeated;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** What storing did: an outcome for each message, in their order, and what the journal must hold at the end. */
    public record Stored(List<Kind> outcomes, List<Journal.Entry> entries) {}

    /**
     * Stores valid messages inside the caller's transaction. The caller appends the entries to the journal as its last
     * statement.
     */
    public Stored store(Handle handle, List<Message> messages, UUID importId) {
        Map<UUID, Message> distinct = new LinkedHashMap<>();
        messages.forEach(message -> distinct.putIfAbsent(message.id(), message));
        Set<UUID> fresh = new HashSet<>();
        Map<UUID, String> before = new HashMap<>();
        List<Message> unknown = List.copyOf(distinct.values());
        while (!unknown.isEmpty()) {
            fresh.addAll(firstSeen(handle, unknown));
            before.putAll(digestsSeenBefore(handle, without(unknown, fresh)));
            // What is neither new nor there was taken back between the two statements, and is new again.
            unknown = without(without(unknown, fresh), before.keySet());
        }
        List<Message> stored = without(distinct.values(), before.keySet());
        Map<UUID, Long> returned = insert(handle, stored, importId);
        repeated.keep(handle, without(distinct.values(), fresh), importId);
        return new Stored(
                outcomes(messages, distinct, fresh, before),
                stored.stream()
                        .map(message -> received(message, returned.getOrDefault(message.id(), 1L)))
                        .toList());
    }

    private static List<Message> without(Collection<Message> messages, Set<UUID> ids) {
        return messages.stream().filter(message -> !ids.contains(message.id())).toList();
    }

    /** Appends what was stored just now to the journal: the last statement of the transaction. */
    public void journal(Handle handle, Stored stored) {
        journal.append(handle, Lane.LIVE, stored.entries());
    }

    /** Rows go in sorted by their key, so that two writers with the same messages wait for each other and never deadlock. */
    private static Set<UUID> firstSeen(Handle handle, Collection<Message> messages) {
        List<Message> sorted = messages.stream()
                .sorted(Comparator.comparing(Message::account).thenComparing(Message::externalId))
                .toList();
        return handle.createQuery(FIRST_SEEN)
                .bindArray(
                        "accounts",
                        UUID.class,
                        sorted.stream().map(Message::account).toArray())
                .bindArray(
                        "externalIds",
                        String.class,
                        sorted.stream().map(Message::externalId).toArray())
                .bindArray("ids", UUID.class, sorted.stream().map(Message::id).toArray())
                .bindArray(
                        "digests",
                        String.class,
                        sorted.stream().map(Message::digest).toArray())
                .mapTo(UUID.class)
                .set();
    }

    /** Stores messages and says which were there before and are gone, with the version on which they count. */
    private Map<UUID, Long> insert(Handle handle, List<Message> messages, UUID importId) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        try {
            return handle
                    .createQuery(STORE)
                    .bind(
                            "messages",
                            json.writeValueAsString(
                                    messages.stream().map(MessageRow::of).toList()))
                    .bind("now", OffsetDateTime.now(clock))
                    .bindByType("import", importId, UUID.class)
                    .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Kind> outcomes(
            List<Message> messages, Map<UUID, Message> distinct, Set<UUID> fresh, Map<UUID, String> before) {
        List<Kind> outcomes = new ArrayList<>(messages.size());
        for (Message message : messages) {
            boolean isFirst = distinct.get(message.id()) == message && fresh.contains(message.id());
            String kept =
                    before.getOrDefault(message.id(), distinct.get(message.id()).digest());
            outcomes.add(
                    isFirst ? Kind.STORED : kept.equals(message.digest()) ? Kind.DUPLICATE : Kind.DUPLICATE_DIFFERS);
        }
        return outcomes;
    }

    /** The digests of messages that are there, which stay there until the end of the transaction. */
    private static Map<UUID, String> digestsSeenBefore(Handle handle, List<Message> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery(SEEN_BEFORE)
                .bindArray(
                        "accounts",
                        UUID.class,
                        messages.stream().map(Message::account).toArray())
                .bindArray(
                        "externalIds",
                        String.class,
                        messages.stream().map(Message::externalId).toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Journal.Entry received(Message message, long version) {
        return new Journal.Entry(RECEIVED, message.threadId(), message.id(), version);
    }
}
