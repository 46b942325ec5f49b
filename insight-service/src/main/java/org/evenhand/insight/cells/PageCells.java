package org.evenhand.insight.cells;

import jakarta.inject.Singleton;
import java.util.Map;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads the cells of a brand: sums over whole months, in a time that does not grow with the number of cases. */
@Singleton
public class PageCells {

    private static final String CELLS = """
            select %%1$s bin, %1$s
            from counted_cell
            where brand = :brand and month >= cast(:from as date) and month < cast(:to as date)
            group by %%2$s bin
            """.formatted(CountedColumns.SUMS);

    // What is folded is told apart by no more than is asked for, so that there is nothing to add up.
    private static final String CELLS_OF_ALL_MONTHS = """
            select %%1$s bin, %1$s
            from page_cell_ever
            where brand = :brand
            union all
            select %%1$s bin, %2$s
            from changed_cell_ever
            where brand = :brand
            group by %%2$s bin
            """.formatted(CountedColumns.EACH, CountedColumns.SUMS);

    private static final int[] RESOLUTIONS =
            CountedColumns.places("resolved_public", "resolved_private", "unresolved", "resolved_unknown");
    private static final int[] ANSWERS = CountedColumns.places("answered", "ended_unanswered");
    private static final int ANSWER_SECONDS = CountedColumns.place("answer_seconds");
    private static final int ANSWERS_UNSEEN = CountedColumns.place("answers_unseen");
    private static final int ANSWER_UNSEEN_SECONDS = CountedColumns.place("answer_unseen_seconds");
    private static final int ENDING_SECONDS = CountedColumns.place("ending_seconds");
    private static final int ENDINGS_UNSEEN = CountedColumns.place("endings_unseen");
    private static final int ENDING_UNSEEN_SECONDS = CountedColumns.place("ending_unseen_seconds");
    private static final int REOPENED = CountedColumns.place("reopened");
    private static final int REOPENED_SECONDS = CountedColumns.place("reopened_seconds");
    private static final int COMPENSATION_KNOWN = CountedColumns.place("compensation_known");
    private static final int COMPENSATED = CountedColumns.place("compensated");

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
        CountedColumns columns = new CountedColumns();
        reading.eachCopied(
                (reading.question().isOfAllMonths() ? CELLS_OF_ALL_MONTHS : CELLS)
                        .formatted(reading.groups().columns(), reading.groups().words()),
                Map.of(),
                (row, group) -> addCell(group, (int) row.number(), columns.read(row)));
    }

    private static void addCell(CellGroup group, int bin, CountedColumns row) {
        for (CellCount count : CellCount.all()) {
            group.count(count, row.of(count));
        }
        if (bin < 0) {
            return;
        }
        addEvents(group.answers(), bin, ANSWERS, row);
        group.answers().addEventSeconds(bin, row.at(ANSWER_SECONDS));
        group.answers().addUnseen(bin, row.at(ANSWERS_UNSEEN), row.at(ANSWER_UNSEEN_SECONDS));
        addEvents(group.endings(), bin, RESOLUTIONS, row);
        group.endings().addEventSeconds(bin, row.at(ENDING_SECONDS));
        group.endings().addUnseen(bin, row.at(ENDINGS_UNSEEN), row.at(ENDING_UNSEEN_SECONDS));
        group.addReopened(bin, row.at(REOPENED), row.at(REOPENED_SECONDS));
        group.countCompensation(bin, row.at(COMPENSATION_KNOWN), row.at(COMPENSATED));
    }

    private static void addEvents(CellClock clock, int bin, int[] kinds, CountedColumns row) {
        for (int kind = 1; kind <= kinds.length; kind++) {
            clock.addEvents(bin, kind, row.at(kinds[kind - 1]));
        }
    }
}
