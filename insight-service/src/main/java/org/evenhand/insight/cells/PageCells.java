package org.evenhand.insight.cells;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads the cells of a brand: sums over whole months, in a time that does not grow with the number of cases. */
@Singleton
public class PageCells {

    private static final String CELLS = """
            select %1$s bin, %2$s
            from counted_cell
            where brand = :brand and month >= :from and month < :to
            group by %3$s bin
            """;

    // Of each case one row: by the hour, the day or the month in which it was opened, the coarser the older it is.
    private static final String OPEN = """
            with watched as materialized (
                select * from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until)),
            open_case as (
                select %1$s opened, until,
                       sum(without_answer) as without_answer, sum(without_ending) as without_ending,
                       sum(without_answer_seconds) as without_answer_seconds,
                       sum(without_ending_seconds) as without_ending_seconds
                from (select *, cast(date_trunc('month', opened, 'UTC') at time zone 'UTC' as date) as month
                      from counted_cell_open
                      where brand = :brand and opened >= :start and opened < :end
                        and (width = 'hour' and opened >= :hoursFrom
                             or width = 'day' and opened >= :daysFrom
                             or width = 'month')) as cell
                join watched using (observer)
                where width = case
                    when opened >= date_trunc('day', until - interval '96 hours', 'UTC') then 'hour'
                    when opened >= date_trunc('month', until - interval '2160 hours', 'UTC') then 'day'
                    else 'month' end
                group by %2$s opened, until),
            aged as (
                select %2$s clock.answer, clock.cases,
                       whole_seconds(opened, until) - clock.seconds / clock.cases as age
                from open_case
                cross join lateral (values
                    (true, without_answer, without_answer_seconds),
                    (false, without_ending, without_ending_seconds)) as clock (answer, cases, seconds)
                where clock.cases <> 0)
            select %2$s answer, case when age < 0 then -1 else duration_bin(cast(age as bigint)) end as bin,
                   cast(sum(cases) as bigint) as cases, cast(sum(cases * age) as double precision) as seconds
            from aged
            group by %2$s answer, bin
            """;

    private static final List<String> RESOLUTIONS =
            List.of("resolved_public", "resolved_private", "unresolved", "resolved_unknown");
    private static final List<String> ANSWERS = List.of("answered", "ended_unanswered");

    private final Jdbi jdbi;

    PageCells(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What the cells say, or why the rows are needed. */
    public CellAnswer of(CellQuestion question) {
        // Of one moment: what is folded in between two statements would be missed or counted twice.
        return question.needsRowsBecause()
                .<CellAnswer>map(RowsNeeded::new)
                .orElseGet(() ->
                        jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> of(handle, question)));
    }

    private static CellAnswer of(Handle handle, CellQuestion question) {
        if (CellComparisons.isWrong(handle, question.brand())) {
            return new RowsNeeded("the cells were not what the facts say when they were last compared");
        }
        Observers observers = Observers.of(handle, question.brand());
        if (observers.endBeforeTheirCases()) {
            return new RowsNeeded("some cases say that they were watched longer than their import was");
        }
        Map<List<String>, CellGroup> groups = new HashMap<>();
        readCells(handle, question, groups);
        CellTable table = new CellTable(
                groups.values().stream()
                        .filter(group -> group.count(CellCount.CASES) > 0)
                        .toList(),
                observers.all().isEmpty() ? null : observers.latest().toInstant());
        long late = table.count(CellCount.ENTERED_LATE);
        if (late > 0) {
            return new RowsNeeded(late + " of the cases were watched only from some time after their arrival on");
        }
        if (!observers.all().isEmpty()) {
            readOpen(handle, question, observers, groups);
        }
        if (!observers.all().isEmpty() && !question.horizons().isEmpty()) {
            List<CellAttribute> by = question.attributes();
            new ImmatureCases(handle, question, observers)
                    .count(columns(by), words(by), question.horizons(), row -> groupOf(row, by, groups));
        }
        return new FromCells(table);
    }

    private static void readCells(Handle handle, CellQuestion question, Map<List<String>, CellGroup> groups) {
        List<CellAttribute> by = question.attributes();
        handle.createQuery(CELLS.formatted(columns(by), CellColumns.sums(CellColumns.COUNTS), words(by)))
                .bind("brand", question.brand())
                .bind("from", firstDay(question.period().start()))
                .bind("to", firstDay(question.period().end()))
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        addCell(groupOf(row, by, groups), row);
                    }
                    return null;
                });
    }

    private static void addCell(CellGroup group, ResultSet row) throws SQLException {
        for (CellCount count : CellCount.values()) {
            group.count(count, row.getLong(count.column()));
        }
        int bin = row.getInt("bin");
        if (bin < 0) {
            return;
        }
        addEvents(group.answers(), bin, ANSWERS, row);
        group.answers().addEventSeconds(bin, row.getLong("answer_seconds"));
        group.answers().addUnseen(bin, row.getLong("answers_unseen"), row.getLong("answer_unseen_seconds"));
        addEvents(group.endings(), bin, RESOLUTIONS, row);
        group.endings().addEventSeconds(bin, row.getLong("ending_seconds"));
        group.endings().addUnseen(bin, row.getLong("endings_unseen"), row.getLong("ending_unseen_seconds"));
        group.addReopened(bin, row.getLong("reopened"), row.getLong("reopened_seconds"));
        group.countCompensation(bin, row.getLong("compensation_known"), row.getLong("compensated"));
    }

    private static void addEvents(CellClock clock, int bin, List<String> kinds, ResultSet row) throws SQLException {
        for (int kind = 1; kind <= kinds.size(); kind++) {
            clock.addEvents(bin, kind, row.getLong(kinds.get(kind - 1)));
        }
    }

    private static void readOpen(
            Handle handle, CellQuestion question, Observers observers, Map<List<String>, CellGroup> groups) {
        List<CellAttribute> by = question.attributes();
        handle.createQuery(OPEN.formatted(columns(by), words(by)))
                .bind("brand", question.brand())
                .bindArray("observers", UUID.class, observers.ids())
                .bindArray("until", String.class, observers.until())
                .bind("hoursFrom", observers.hoursFrom())
                .bind("daysFrom", observers.daysFrom())
                .bind("start", question.period().start())
                .bind("end", question.period().end())
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        addOpen(groupOf(row, by, groups), row);
                    }
                    return null;
                });
    }

    private static void addOpen(CellGroup group, ResultSet row) throws SQLException {
        boolean isAnswer = row.getBoolean("answer");
        int bin = row.getInt("bin");
        long cases = row.getLong("cases");
        if (bin < 0) {
            group.count(isAnswer ? CellCount.ANSWERS_BACKWARDS : CellCount.ENDINGS_BACKWARDS, cases);
        } else {
            (isAnswer ? group.answers() : group.endings()).addUnseen(bin, cases, row.getDouble("seconds"));
        }
    }

    private static CellGroup groupOf(ResultSet row, List<CellAttribute> by, Map<List<String>, CellGroup> groups)
            throws SQLException {
        String[] values = new String[by.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = row.getString(place + 1);
        }
        return groups.computeIfAbsent(Arrays.asList(values), key -> {
            Map<CellAttribute, String> traits = new EnumMap<>(CellAttribute.class);
            for (int place = 0; place < values.length; place++) {
                traits.put(by.get(place), values[place]);
            }
            return new CellGroup(traits);
        });
    }

    private static LocalDate firstDay(OffsetDateTime moment) {
        return moment.toLocalDate();
    }

    private static String columns(List<CellAttribute> by) {
        return by.stream().map(each -> each.column() + ", ").collect(Collectors.joining());
    }

    private static String words(List<CellAttribute> by) {
        return by.stream().map(each -> each.word() + ", ").collect(Collectors.joining());
    }
}
