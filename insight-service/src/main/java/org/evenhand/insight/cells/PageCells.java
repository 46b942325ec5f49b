package org.evenhand.insight.cells;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
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

    private static final String CELLS_OF_ALL_MONTHS = """
            select %1$s bin, %2$s
            from counted_cell_ever
            where brand = :brand
            group by %3$s bin
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
        // The planner expects a handful of rows, and would sort thousands by texts.
        handle.execute("set local enable_sort = off");
        CellReading reading = new CellReading(handle, question, observers, new CellGroups(question.attributes()));
        readCells(reading);
        CellTable table = new CellTable(
                reading.groups().all().stream()
                        .filter(group -> group.count(CellCount.CASES) > 0)
                        .toList(),
                observers.all().isEmpty() ? null : observers.latest().toInstant());
        long late = table.count(CellCount.ENTERED_LATE);
        if (late > 0) {
            return new RowsNeeded(late + " of the cases were watched only from some time after their arrival on");
        }
        if (!observers.all().isEmpty()) {
            new OpenCases(reading).count();
            new ImmatureCases(reading).count(question.horizons());
        }
        return new FromCells(table);
    }

    private static void readCells(CellReading reading) {
        CellGroups groups = reading.groups();
        boolean ofAllMonths = reading.question().isOfAllMonths();
        Query query = reading.handle()
                .createQuery((ofAllMonths ? CELLS_OF_ALL_MONTHS : CELLS)
                        .formatted(groups.columns(), CellColumns.sums(CellColumns.COUNTS), groups.words()))
                .bind("brand", reading.question().brand());
        if (!ofAllMonths) {
            query.bind("from", reading.question().firstMonth())
                    .bind("to", reading.question().monthAfter());
        }
        query.scanResultSet((rows, context) -> {
            ResultSet row = rows.get();
            while (row.next()) {
                addCell(groups.of(row), row);
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
}
