package org.evenhand.cases.intake;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenhand.cases.Conversation;
import org.evenhand.cases.Message;
import org.evenhand.cases.casebook.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The messages of the cases. */
@Singleton
class Messages {

    private static final String STORE = """
            insert into case_message
            select given.* from json_populate_recordset(cast(null as case_message), cast(:rows as json)) as given
            order by case_id, message_id
            on conflict (case_id, message_id) do update set
                external_id = excluded.external_id, channel = excluded.channel, account = excluded.account,
                direction = excluded.direction, audience = excluded.audience, author_kind = excluded.author_kind,
                author_name = excluded.author_name, identity_id = excluded.identity_id,
                customer_reference = excluded.customer_reference, reach = excluded.reach, language = excluded.language,
                text = excluded.text, sent_at = excluded.sent_at, import_id = excluded.import_id,
                epoch = excluded.epoch
                where case_message.epoch < excluded.epoch
            returning message_id
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

    Messages(Rows rows) {
        this.rows = rows;
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

    Map<UUID, Conversation> ofCases(Handle handle, Set<UUID> cases) {
        return handle.createQuery(OF_CASES).bindArray("cases", UUID.class, cases.toArray()).map(MESSAGE).list().stream()
                .collect(groupingBy(Message::caseId, collectingAndThen(toList(), Conversation::new)));
    }
}
