package org.evenhand.insight.cells;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.Arrays;
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
            %s
            select count(*) from taken
            """.formatted(Arrays.stream(CellSums.values())
            .map(sums -> "folded_%s as (%s)".formatted(sums.name(), sums.fold()))
            .collect(joining(", ")));

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
