package org.evenhand.ingest.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    private static final String STORE = """
            insert into message (thread_id, id, account_id, external_id, direction, audience, author, author_kind,
                author_name, author_reach, customer_reference, case_reference, thread, in_reply_to, language, text,
                sent_at, received_at, import_id)
            select thread_id, id, account_id, external_id, direction, audience, author, author_kind, author_name,
                author_reach, customer_reference, case_reference, thread, in_reply_to, language, text, sent_at, :now, cast(:import as uuid)
            from json_to_recordset(cast(:messages as json)) as given(
                thread_id uuid, id uuid, account_id uuid, external_id text, direction text, audience text, author text,
                author_kind text, author_name text, author_reach bigint, customer_reference text, case_reference text,
                thread text, in_reply_to text, language text, text text, sent_at timestamptz)
            """;

    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Messages(Journal journal, ObjectMapper json, Clock clock) {
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
        Set<UUID> fresh = firstSeen(handle, distinct.values());
        List<Message> stored = distinct.values().stream()
                .filter(message -> fresh.contains(message.id()))
                .toList();
        insert(handle, stored, importId);
        return new Stored(
                outcomes(handle, messages, distinct, fresh),
                stored.stream().map(Messages::received).toList());
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

    private void insert(Handle handle, List<Message> messages, UUID importId) {
        if (messages.isEmpty()) {
            return;
        }
        try {
            handle.createUpdate(STORE)
                    .bind(
                            "messages",
                            json.writeValueAsString(
                                    messages.stream().map(MessageRow::of).toList()))
                    .bind("now", OffsetDateTime.now(clock))
                    .bindByType("import", importId, UUID.class)
                    .execute();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Kind> outcomes(
            Handle handle, List<Message> messages, Map<UUID, Message> distinct, Set<UUID> fresh) {
        Map<UUID, String> before = digestsSeenBefore(
                handle,
                distinct.keySet().stream().filter(id -> !fresh.contains(id)).toList(),
                distinct);
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

    private static Map<UUID, String> digestsSeenBefore(Handle handle, List<UUID> ids, Map<UUID, Message> distinct) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("""
                        select seen.message_id, encode(seen.digest, 'hex')
                        from seen join unnest(:accounts, :externalIds) as key(account_id, external_id)
                            using (account_id, external_id)
                        """)
                .bindArray(
                        "accounts",
                        UUID.class,
                        ids.stream().map(id -> distinct.get(id).account()).toArray())
                .bindArray(
                        "externalIds",
                        String.class,
                        ids.stream().map(id -> distinct.get(id).externalId()).toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Journal.Entry received(Message message) {
        return new Journal.Entry(RECEIVED, message.threadId(), message.id(), 1);
    }
}
