package org.evenhand.cases.intake;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.cases.Audience;
import org.evenhand.cases.AuthorKind;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Conversation;
import org.evenhand.cases.Direction;
import org.evenhand.cases.Message;
import org.evenhand.cases.casebook.Cells;
import org.evenhand.cases.casebook.Tombstones;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The messages of the cases. */
@Singleton
class Messages {

    private static final String STORE = """
        insert into case_message (case_id, message_id, external_id, channel, account, direction, audience, author_kind,
            author_name, identity_id, customer_reference, reach, language, text, sent_at, import_id, version, epoch)
        select case_id, message_id, external_id, channel, account, direction, audience, author_kind, author_name,
            identity_id, customer_reference, reach, language, text, cast(sent_at as timestamptz), import_id, version, :epoch
        from unnest(:cases, :messages, :externalIds, :channels, :accounts, :directions, :audiences, :authorKinds,
                :authorNames, :identities, :customers, :reaches, :languages, :texts, :times, :imports, :versions)
            as given(case_id, message_id, external_id, channel, account, direction, audience, author_kind,
                author_name, identity_id, customer_reference, reach, language, text, sent_at, import_id, version)
        where not exists (
                select 1 from tombstone
                where tombstone.id = given.message_id and of = 'message'
                  and (tombstone.epoch, tombstone.version) >= (:epoch, given.version))
          and not exists (
                select 1 from case_message held
                where held.message_id = given.message_id
                  and (held.epoch, held.version) >= (:epoch, given.version))
        order by case_id, message_id
        on conflict (case_id, message_id) do update set
            external_id = excluded.external_id, channel = excluded.channel, account = excluded.account,
            direction = excluded.direction, audience = excluded.audience, author_kind = excluded.author_kind,
            author_name = excluded.author_name, identity_id = excluded.identity_id,
            customer_reference = excluded.customer_reference, reach = excluded.reach, language = excluded.language,
            text = excluded.text, sent_at = excluded.sent_at, import_id = excluded.import_id,
            version = excluded.version, epoch = excluded.epoch
            where (case_message.epoch, case_message.version) < (excluded.epoch, excluded.version)
        returning message_id
        """;
    private static final String REMOVE = """
            delete from case_message using unnest(:ids, :versions) as gone(id, version)
            where case_message.message_id = gone.id
              and (case_message.epoch, case_message.version) <= (:epoch, gone.version)
            returning case_id
            """;
    private static final String MOVE = """
            delete from case_message using unnest(:ids, :cases, :versions) as given(id, case_id, version)
            where case_message.message_id = given.id and case_message.case_id <> given.case_id
              and (case_message.epoch, case_message.version) < (:epoch, given.version)
            returning case_message.case_id
            """;
    private static final String OF_CASES = """
        select message.case_id, message.message_id, message.external_id, message.sent_at, message.channel,
               message.direction, message.audience, message.author_kind, message.identity_id,
               link.customer_id, message.customer_reference, message.reach, message.language,
               message.import_id,
               case when direction = 'outbound' and audience = 'public' and author_kind = 'person'
                    then message.text end
        from case_message message
        left join identity_link link on link.identity_id = message.identity_id and link.unlinked_at is null
        where message.case_id = any(:cases)
        """;

    private final Tombstones tombstones;

    Messages(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    /** Removes messages that are gone, and those that are said to be of another case now. Says of which they were. */
    Set<UUID> remove(Handle handle, int epoch, Map<UUID, Long> gone, Collection<MessageReceived> told) {
        Set<UUID> cases = new HashSet<>(move(handle, epoch, told));
        if (!gone.isEmpty()) {
            tombstones.put(handle, Tombstones.Of.MESSAGE, epoch, gone);
            handle.createQuery(REMOVE)
                    .bind("epoch", epoch)
                    .bindArray("ids", UUID.class, gone.keySet().toArray())
                    .bindArray("versions", Long.class, gone.values().toArray())
                    .mapTo(UUID.class)
                    .forEach(cases::add);
        }
        return cases;
    }

    private static List<UUID> move(Handle handle, int epoch, Collection<MessageReceived> told) {
        // What is said for the first time was nowhere before.
        List<MessageReceived> again = told.stream()
                .filter(message -> epoch > 0 || message.version() > 1)
                .toList();
        return again.isEmpty()
                ? List.of()
                : handle.createQuery(MOVE)
                        .bind("epoch", epoch)
                        .bindArray(
                                "ids",
                                UUID.class,
                                again.stream().map(MessageReceived::id).toArray())
                        .bindArray(
                                "cases",
                                UUID.class,
                                again.stream().map(MessageReceived::caseUuid).toArray())
                        .bindArray(
                                "versions",
                                Long.class,
                                again.stream().map(MessageReceived::version).toArray())
                        .mapTo(UUID.class)
                        .list();
    }

    /** Stores messages and says which were new, or told for the first time in this epoch. */
    List<MessageReceived> store(Handle handle, int epoch, Collection<MessageReceived> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<MessageRow> rows =
                messages.stream().map(message -> MessageRow.of(message, epoch)).toList();
        Query store = handle.createQuery(STORE).bind("epoch", epoch);
        bind(store, "cases", UUID.class, rows, MessageRow::caseId);
        bind(store, "messages", UUID.class, rows, MessageRow::messageId);
        bind(store, "externalIds", String.class, rows, MessageRow::externalId);
        bind(store, "channels", String.class, rows, row -> row.channel().toString());
        bind(store, "accounts", String.class, rows, MessageRow::account);
        bind(store, "directions", String.class, rows, row -> row.direction().toString());
        bind(store, "audiences", String.class, rows, row -> row.audience().toString());
        bind(store, "authorKinds", String.class, rows, row -> row.authorKind().toString());
        bind(store, "authorNames", String.class, rows, MessageRow::authorName);
        bind(store, "identities", UUID.class, rows, MessageRow::identityId);
        bind(store, "customers", String.class, rows, MessageRow::customerReference);
        bind(store, "reaches", Long.class, rows, MessageRow::reach);
        bind(store, "languages", String.class, rows, MessageRow::language);
        bind(store, "texts", String.class, rows, MessageRow::text);
        bind(store, "times", String.class, rows, row -> row.sentAt().toString());
        bind(store, "imports", UUID.class, rows, MessageRow::importId);
        bind(store, "versions", Long.class, rows, MessageRow::version);
        Set<UUID> news = store.mapTo(UUID.class).set();
        return messages.stream().filter(message -> news.contains(message.id())).toList();
    }

    long countUntold(Handle handle, int epoch) {
        return handle.createQuery("select count(*) from case_message where epoch < :epoch")
                .bind("epoch", epoch)
                .mapTo(Long.class)
                .one();
    }

    /** The cases in which these accounts speak. */
    Set<UUID> casesOf(Handle handle, Set<UUID> identities) {
        return identities.isEmpty()
                ? Set.of()
                : handle.createQuery("select distinct case_id from case_message where identity_id = any(:identities)")
                        .bindArray("identities", UUID.class, identities.toArray())
                        .mapTo(UUID.class)
                        .set();
    }

    Map<UUID, Conversation> ofCases(Handle handle, Set<UUID> cases) {
        return handle
                .createQuery(OF_CASES)
                .bindArray("cases", UUID.class, cases.toArray())
                .map((row, context) -> message(new Cells(row)))
                .list()
                .stream()
                .collect(groupingBy(Message::caseId, collectingAndThen(toList(), Conversation::new)));
    }

    private static Message message(Cells cells) throws SQLException {
        return new Message(
                cells.id(),
                cells.id(),
                cells.text(),
                cells.time(),
                cells.word(Channel.class),
                cells.word(Direction.class),
                cells.word(Audience.class),
                cells.word(AuthorKind.class),
                cells.id(),
                cells.id(),
                cells.text(),
                cells.number(),
                cells.text(),
                cells.id(),
                cells.text());
    }

    private static <T> void bind(
            Query query, String name, Class<T> type, List<MessageRow> rows, Function<MessageRow, T> cell) {
        query.bindArray(name, type, rows.stream().map(cell).toArray());
    }
}
