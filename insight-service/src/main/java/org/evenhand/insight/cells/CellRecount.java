package org.evenhand.insight.cells;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Holds the cells against a full recount of the facts, and makes them anew from it, while the feed is taken: a fact and what it
 * changed are committed together, so at every moment that a transaction sees, the cells must be what the facts say.
 */
@Singleton
public class CellRecount {

    private static final String REMEMBER = """
            insert into cell_comparison (brand, compared_at, differing, repaired_at)
            values (:brand, :now, :differing, :repairedAt)
            on conflict (brand) do update set compared_at = excluded.compared_at, differing = excluded.differing,
                repaired_at = coalesce(excluded.repaired_at, cell_comparison.repaired_at)
            """;

    // From one brand to the next by the index, instead of over all facts.
    private static final String BRANDS = """
            with recursive known as (
                (select brand from fact order by brand limit 1)
                union all
                select (select brand from fact where fact.brand > known.brand order by brand limit 1)
                from known where known.brand is not null)
            select brand from known where brand is not null
            union select brand from page_cell group by brand
            union select brand from page_cell_ever group by brand
            union select brand from page_cell_open group by brand
            union select brand from page_cell_quarter group by brand
            order by brand
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    CellRecount(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The brands that have facts, or cells without any. */
    public List<String> brands() {
        return jdbi.withHandle(
                handle -> handle.createQuery(BRANDS).mapTo(String.class).list());
    }

    /** How many rows of the cells are not what the facts say; this is remembered. */
    public long compare(String brand) {
        long differing =
                jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> differing(handle, brand));
        jdbi.useTransaction(handle -> remember(handle, brand, differing, null));
        return differing;
    }

    /** Makes the cells of a brand anew, and says how many rows of them were wrong. */
    public long rebuild(String brand) {
        long differed = jdbi.withHandle(handle -> CellLock.holding(
                handle,
                () -> handle.inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ, within -> rebuild(within, brand))));
        jdbi.useTransaction(handle -> remember(handle, brand, 0, OffsetDateTime.now(clock)));
        return differed;
    }

    private static long rebuild(Handle handle, String brand) {
        long differed = differing(handle, brand);
        for (CellSums sums : CellSums.values()) {
            handle.createUpdate(sums.remove()).bind("brand", brand).execute();
            handle.createUpdate(sums.rebuild()).bind("brand", brand).execute();
        }
        return differed;
    }

    private static long differing(Handle handle, String brand) {
        return Arrays.stream(CellSums.values())
                .mapToLong(sums -> handle.createQuery(sums.differing())
                        .bind("brand", brand)
                        .mapTo(Long.class)
                        .one())
                .sum();
    }

    private void remember(Handle handle, String brand, long differing, OffsetDateTime repairedAt) {
        handle.createUpdate(REMEMBER)
                .bind("brand", brand)
                .bind("now", OffsetDateTime.now(clock))
                .bind("differing", differing)
                .bindByType("repairedAt", repairedAt, OffsetDateTime.class)
                .execute();
    }
}
