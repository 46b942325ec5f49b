package org.evenhand.kit.parked;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads what is parked: of each subject the event at fault, with the number of those that wait behind it. */
@Singleton
class ParkedList {

    private static final String FIRST_OF_EACH_SUBJECT = """
            select event_id as id, feed, subject, type, version, reason, parked_at, attempts, tried_at, tried_by,
                   (select count(*) - 1 from parked_event of_subject
                    where of_subject.feed = parked.feed and of_subject.subject = parked.subject) as waiting
            from parked_event parked
            where (parked_at, event_id) > (:parkedAt, :id)
              and not exists (
                  select 1 from parked_event earlier
                  where earlier.feed = parked.feed and earlier.subject = parked.subject
                    and (earlier.version, earlier.event_id) < (parked.version, parked.event_id))
            order by parked_at, event_id limit :limit
            """;
    private static final String REPLAYED_LATELY = """
            select event_id as id, feed, subject, type, reason, parked_at, replayed_at, replayed_by
            from replayed_event order by replayed_at desc limit :limit
            """;
    private static final RowMapper<ParkedEvent> PARKED = ConstructorMapper.of(ParkedEvent.class);
    private static final RowMapper<ReplayedEvent> REPLAYED = ConstructorMapper.of(ReplayedEvent.class);

    /** The feed and the subject of a parked event. */
    record Subject(String feed, String subject) {}

    /** Events, and the place of the last one when there are more. */
    record Page(List<ParkedEvent> events, Place next) {}

    private final Jdbi jdbi;

    ParkedList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page page(Place after, int limit) {
        // One more than asked for tells whether there is a next page.
        List<ParkedEvent> found = jdbi.withHandle(handle -> handle.createQuery(FIRST_OF_EACH_SUBJECT)
                .bind("parkedAt", OffsetDateTime.ofInstant(after.parkedAt(), ZoneOffset.UTC))
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .map(PARKED)
                .list());
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<ParkedEvent> events = found.subList(0, limit);
        return new Page(events, Place.of(events.getLast()));
    }

    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from parked_event")
                .mapTo(Long.class)
                .one());
    }

    Optional<Subject> subjectOf(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select feed, subject from parked_event where event_id = :id")
                        .bind("id", id)
                        .map((row, context) -> new Subject(row.getString("feed"), row.getString("subject")))
                        .findFirst());
    }

    List<ReplayedEvent> replayedLately(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(REPLAYED_LATELY)
                .bind("limit", limit)
                .map(REPLAYED)
                .list());
    }
}
