package org.evenhand.cases.lookup;

import static java.util.Comparator.comparing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cases.Audience;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.intake.CaseRecordReceived;
import org.evenhand.cases.intake.CaseRecords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What happened in a case, in the order of time: what its record states and every message. */
@Singleton
class Timeline {

    /** A thread can be endless; the newest messages are what somebody needs who opens a case. */
    static final int MOST_MESSAGES = 1_000;

    private static final String MESSAGES = """
            select sent_at as at, 'message' as what,
                   coalesce(author_name, case direction when 'inbound' then 'the customer' else 'our side' end) as who,
                   direction, audience, channel, text
            from case_message where case_id = :case
            order by sent_at desc, external_id desc limit :limit
            """;

    private final CaseRecords records;

    Timeline(CaseRecords records) {
        this.records = records;
    }

    List<TimelineEntry> of(Handle handle, CaseRow row) {
        Stream<TimelineEntry> stated =
                records.ofCases(handle, List.of(row.id())).values().stream().flatMap(record -> stated(row, record));
        // A stable sort: of what happened at the same moment the record speaks first, and messages keep their order.
        return Stream.concat(stated, messages(handle, row.id()).reversed().stream())
                .sorted(comparing(TimelineEntry::at))
                .toList();
    }

    private static List<TimelineEntry> messages(Handle handle, UUID id) {
        return handle.createQuery(MESSAGES)
                .bind("case", id)
                .bind("limit", MOST_MESSAGES)
                .map(ConstructorMapper.of(TimelineEntry.class))
                .list();
    }

    private static Stream<TimelineEntry> stated(CaseRow row, CaseRecordReceived record) {
        return Stream.of(
                        entry(row, record.openedAt(), "opened", record.audience(), record.text()),
                        entry(row, record.enteredAt(), "entered", null, null),
                        entry(row, record.firstAnswerAt(), "answered", null, null),
                        entry(row, record.wentPublicAt(), "went public", Audience.PUBLIC, null),
                        ending(row, record.ending()),
                        entry(row, record.reopenedAt(), "reopened", null, null))
                .filter(entry -> entry.at() != null);
    }

    private static TimelineEntry ending(CaseRow row, CaseRecordReceived.StatedEnding ending) {
        return ending == null
                ? entry(row, null, null, null, null)
                : entry(row, ending.at(), ending.kind().toString(), ending.audience(), null);
    }

    private static TimelineEntry entry(CaseRow row, Instant at, String what, Audience audience, String text) {
        return new TimelineEntry(at, what, "import " + row.importedBy(), null, audience, row.channel(), text);
    }
}
