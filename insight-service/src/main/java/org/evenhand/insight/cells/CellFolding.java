package org.evenhand.insight.cells;

import static org.evenhand.insight.cells.CellColumns.COUNTS;
import static org.evenhand.insight.cells.CellColumns.OPEN_COUNTS;
import static org.evenhand.insight.cells.CellColumns.STRATUM;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Folds what has changed into the cells. What they say together stays the same; reading it gets quicker.
 *
 * <p>Changes are only appended while the feed is taken, and taken away here, so neither waits for the other.
 */
@Singleton
public class CellFolding {

    private static final int AT_ONCE = 100_000;

    private static final String FOLD = """
            with taken as materialized (
                delete from cell_change where ctid = any (array(select ctid from cell_change limit :most)) returning *),
            folded as (
                insert into page_cell as cell (brand, month, stratum, %1$s, bin, %2$s)
                select brand, month, stratum(%1$s), %1$s, bin, %3$s
                from taken
                cross join lateral counted(answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language,
                    knows_bucket, transfers, compensated, reopened_seconds) as counted
                group by brand, month, %1$s, bin
                having %4$s
                order by 1, 2, 3, bin
                on conflict (brand, month, stratum, bin) do update set %5$s),
            folded_open as (
                insert into page_cell_open as cell (brand, width, opened, observer, stratum, %1$s, %6$s)
                select brand, width, opened, observer, stratum(%1$s), %1$s, %7$s
                from taken
                cross join lateral still_open(sign, answer_kind, answer_seconds, ending_kind, ending_seconds, arrived_at)
                group by brand, width, opened, observer, %1$s
                having %8$s
                order by 1, 2, 3, 5, 4
                on conflict (brand, width, opened, stratum, observer) do update set %9$s)
            select count(*) from taken
            """.formatted(
                    STRATUM,
                    CellColumns.list(COUNTS),
                    CellColumns.sums(COUNTS, "sign * counted."),
                    CellColumns.isSomething(COUNTS, "sign * counted."),
                    CellColumns.added(COUNTS),
                    CellColumns.list(OPEN_COUNTS),
                    CellColumns.sums(OPEN_COUNTS),
                    CellColumns.isSomething(OPEN_COUNTS),
                    CellColumns.added(OPEN_COUNTS));

    private final Jdbi jdbi;

    CellFolding(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Folds so many changes that little is left, unless somebody else does; says how many. */
    public long fold() {
        long all = 0;
        long some;
        do {
            some = jdbi.inTransaction(handle -> CellLock.tryUntilCommit(handle) ? foldSome(handle) : 0);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private static long foldSome(Handle handle) {
        return handle.createQuery(FOLD).bind("most", AT_ONCE).mapTo(Long.class).one();
    }
}
