package org.evenhand.ingest.messages;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.kit.feed.Journal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Takes back what an import said: a message that came again is what came next, any other one is gone. */
@Singleton
public class TakenBackMessages {

    /** A message of which the import said something. */
    public record Touched(UUID accountId, String externalId, UUID threadId, UUID id) {}

    /** A message that stands in the table, or stood there. */
    public record Standing(UUID threadId, UUID id, UUID accountId, String externalId, long version) {}

    // One statement, so that it sees what another one moves from one table to the other exactly once.
    private static final String TOUCHED = """
            select account_id, external_id, thread_id, id from message where import_id = :import
            union all
            select cast(content ->> 'account_id' as uuid), content ->> 'external_id',
                cast(content ->> 'thread_id' as uuid), message_id
            from repeated_message where import_id = :import
            limit :most
            """;
    private static final String LOCK = """
            select 1 from seen join unnest(:accounts, :externalIds) as key(account_id, external_id)
                using (account_id, external_id)
            order by account_id, external_id for update of seen
            """;
    private static final String FORGET_REPEATS =
            "delete from repeated_message where import_id = :import and message_id = any(:ids)";
    private static final String FORGET = """
            delete from message using unnest(:threads, :ids) as gone(thread_id, id)
            where message.thread_id = gone.thread_id and message.id = gone.id and message.import_id = :import
            returning message.thread_id, message.id, message.account_id, message.external_id, message.version
            """;
    private static final String TAKE_THEIR_PLACE = """
            with standing as (
                select * from unnest(:ids, :accounts, :externalIds, :versions)
                    as standing(id, account_id, external_id, version)),
            next as (
                select distinct on (message_id) message_id, import_id, digest, received_at
                from repeated_message where message_id = any(:ids)
                order by message_id, received_at, import_id nulls first),
            taken as (
                delete from repeated_message using next
                where repeated_message.message_id = next.message_id
                  and repeated_message.import_id is not distinct from next.import_id
                returning repeated_message.*),
            seen_again as (
                update seen set digest = taken.digest from taken join standing on standing.id = taken.message_id
                where seen.account_id = standing.account_id and seen.external_id = standing.external_id),
            stored as (
                insert into message
                select row.*
                from taken join standing on standing.id = taken.message_id
                cross join lateral jsonb_populate_record(cast(null as message), taken.content || jsonb_build_object(
                    'import_id', taken.import_id, 'received_at', taken.received_at, 'version', standing.version + 1)) row
                returning *)
            select thread_id, id, account_id, external_id, version from stored
            """;
    private static final String BURY = """
            with gone as (
                select * from unnest(:ids, :accounts, :externalIds, :versions) as gone(id, account_id, external_id, version)),
            unseen as (
                delete from seen using gone
                where seen.account_id = gone.account_id and seen.external_id = gone.external_id)
            insert into tombstone (id, version) select id, version + 1 from gone
            on conflict (id) do update set version = excluded.version
            """;

    /**
     * Takes back what an import said of at most so many messages, adds to the entries what the journal must hold in the
     * end, and says of how many messages it was.
     */
    public int takeBack(Handle handle, UUID importId, int most, List<Journal.Entry> entries) {
        List<Touched> touched = handle.createQuery(TOUCHED)
                .bind("import", importId)
                .bind("most", most)
                .map(ConstructorMapper.of(Touched.class))
                .list();
        if (touched.isEmpty()) {
            return 0;
        }
        lock(handle, touched);
        UUID[] ids = touched.stream().map(Touched::id).toArray(UUID[]::new);
        handle.createUpdate(FORGET_REPEATS)
                .bind("import", importId)
                .bindArray("ids", UUID.class, (Object[]) ids)
                .execute();
        List<Standing> left = handle.createQuery(FORGET)
                .bind("import", importId)
                .bindArray(
                        "threads",
                        UUID.class,
                        touched.stream().map(Touched::threadId).toArray())
                .bindArray("ids", UUID.class, (Object[]) ids)
                .map(ConstructorMapper.of(Standing.class))
                .list();
        followUp(handle, left, entries);
        return touched.size();
    }

    private static void lock(Handle handle, List<Touched> touched) {
        handle.createQuery(LOCK)
                .bindArray(
                        "accounts",
                        UUID.class,
                        touched.stream().map(Touched::accountId).toArray())
                .bindArray(
                        "externalIds",
                        String.class,
                        touched.stream().map(Touched::externalId).toArray())
                .mapTo(Integer.class)
                .list();
    }

    private static void followUp(Handle handle, List<Standing> left, List<Journal.Entry> entries) {
        if (left.isEmpty()) {
            return;
        }
        List<Standing> next = bind(handle.createQuery(TAKE_THEIR_PLACE), left)
                .map(ConstructorMapper.of(Standing.class))
                .list();
        Set<UUID> stay = next.stream().map(Standing::id).collect(toSet());
        List<Standing> gone = new ArrayList<>(left);
        gone.removeIf(message -> stay.contains(message.id()));
        bind(handle.createUpdate(BURY), gone).execute();
        next.forEach(message ->
                entries.add(new Journal.Entry(Messages.RECEIVED, message.threadId(), message.id(), message.version())));
        gone.forEach(message -> entries.add(
                new Journal.Entry(Messages.RECEIVED, message.threadId(), message.id(), message.version() + 1)));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<Standing> messages) {
        return statement
                .bindArray(
                        "ids", UUID.class, messages.stream().map(Standing::id).toArray())
                .bindArray(
                        "accounts",
                        UUID.class,
                        messages.stream().map(Standing::accountId).toArray())
                .bindArray(
                        "externalIds",
                        String.class,
                        messages.stream().map(Standing::externalId).toArray())
                .bindArray(
                        "versions",
                        Long.class,
                        messages.stream().map(Standing::version).toArray());
    }
}
