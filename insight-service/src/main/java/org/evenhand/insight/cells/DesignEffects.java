package org.evenhand.insight.cells;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.evenhand.insight.observed.CaseClocks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * By how much the variances of what cells say are larger because the cases of one customer are alike: cells do not know
 * customers, so it is computed from the rows each night, from all cases of a part of the customers.
 */
@Singleton
public class DesignEffects {

    private static final int ENOUGH_CASES = 200_000;
    private static final int ROWS_AT_ONCE = 20_000;

    private static final String OF_BRAND = """
            select effect from design_effect where brand = :brand
            """;

    private static final String CASES = """
            select coalesce(sum(cases), 0) from counted_cell_ever where brand = :brand
            """;

    private static final String SOME_CUSTOMERS = """
            with watched as materialized (
                select * from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until))
            select customer, ending_kind, seconds
            from (select uuid_hash_extended(coalesce(customer_id, case_id), 0) as customer, ending_kind,
                         coalesce(ending_seconds, whole_seconds(arrived_at, until)) as seconds
                  from fact
                  join watched on watched.observer = %s
                  where brand = :brand and ending_kind >= 0) as ended
            where seconds >= 0 and mod(customer, :one_of) = 0
            """.formatted(CaseClocks.OBSERVER);

    private static final String REMEMBER = """
            insert into design_effect (brand, computed_at, effect) values (:brand, :now, :effect)
            on conflict (brand) do update set computed_at = excluded.computed_at, effect = excluded.effect
            """;

    // From one brand to the next by the index, because it is asked every few seconds.
    private static final String MISSING = """
            with recursive known as (
                (select brand from page_cell order by brand limit 1)
                union all
                select (select brand from page_cell where page_cell.brand > known.brand order by brand limit 1)
                from known where known.brand is not null)
            select brand from known
            where brand is not null and not exists (select from design_effect where design_effect.brand = known.brand)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    DesignEffects(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The factor of variances, 1 where few customers have several cases; empty if it was not computed yet. */
    public OptionalDouble of(String brand) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_BRAND)
                .bind("brand", brand)
                .mapTo(Double.class)
                .findOne()
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty()));
    }

    /** The brands that have cells, but no effect yet. */
    List<String> missing() {
        return jdbi.withHandle(
                handle -> handle.createQuery(MISSING).mapTo(String.class).list());
    }

    /** Computes the effect for a brand anew, and remembers it. */
    public void compute(String brand) {
        double effect = jdbi.inTransaction(handle -> customers(handle, brand).designEffect());
        jdbi.useHandle(handle -> handle.createUpdate(REMEMBER)
                .bind("brand", brand)
                .bind("now", OffsetDateTime.now(clock))
                .bind("effect", effect)
                .execute());
    }

    private static SomeCustomers customers(Handle handle, String brand) {
        Observers observers = Observers.of(handle, brand);
        long cases =
                handle.createQuery(CASES).bind("brand", brand).mapTo(Long.class).one();
        return handle.createQuery(SOME_CUSTOMERS)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("brand", brand)
                .bindArray("observers", UUID.class, observers.ids())
                .bindArray("until", String.class, observers.until())
                .bind("one_of", Math.max(1, cases / ENOUGH_CASES))
                .scanResultSet((rows, context) -> SomeCustomers.read(rows.get()));
    }
}
