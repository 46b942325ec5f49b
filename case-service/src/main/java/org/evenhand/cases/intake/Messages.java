package org.evenhand.cases.intake;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenhand.cases.Conversation;
import org.evenhand.cases.Message;
import org.evenhand.cases.casebook.Rows;
import org.evenhand.cases.casebook.Tombstones;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The messages of the cases. */
@Singleton
class Messages {

    private static final String STORE = """
            insert into case_message
            select given.* from json_populate_recordset(cast(null as case_message), cast(:rows as json)) as given
            where not exists (
                    select 1 from tombstone
                    where tombstone.id = given.message_id and of = 'message'
                      and (tombstone.epoch, tombstone.version) >= (given.epoch, given.version))
              and not exists (
                    select 1 from case_message held
                    where held.message_id = given.message_id
                      and (held.epoch, held.version) >= (given.epoch, given.version))
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
            select message.case_id, message.message_id as id, message.external_id, message.sent_at, message.channel,
                   message.direction, message.audience, message.author_kind, message.identity_id,
                   link.customer_id as linked_customer_id, message.customer_reference, message.reach, message.language,
                   message.import_id,
                   case when direction = 'outbound' and audience = 'public' and author_kind = 'person'
                        then message.text end as public_reply
            from case_message message
            left join identity_link link on link.identity_id = message.identity_id and link.unlinked_at is null
            where message.case_id = any(:cases)
            """;
    private static final RowMapper<Message> MESSAGE = ConstructorMapper.of(Message.class);

    private final Rows rows;
    private final Tombstones tombstones;

    Messages(Rows rows, Tombstones tombstones) {
        this.rows = rows;
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
        Set<UUID> news = handle.createQuery(STORE)
                .bind("rows", rows.of(messages.stream()
                                .map(message -> MessageRow.of(message, epoch))
                                .toList()))
                .mapTo(UUID.class)
                .set();
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
        return handle.createQuery(OF_CASES).bindArray("cases", UUID.class, cases.toArray()).map(MESSAGE).list().stream()
                .collect(groupingBy(Message::caseId, collectingAndThen(toList(), Conversation::new)));
    }
}
