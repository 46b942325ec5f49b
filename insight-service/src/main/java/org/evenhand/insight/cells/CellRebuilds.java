package org.evenhand.insight.cells;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Remembers which cells are to be made anew, so that whoever comes to it first does so, also after a restart. */
@Singleton
public class CellRebuilds {

    private static final String ASK = """
            insert into cell_rebuild (brand, asked_at) values (:brand, :now)
            on conflict (brand) do update set asked_at = excluded.asked_at, ended_at = null
            """;

    private static final String NEXT = "select brand from cell_rebuild where ended_at is null order by asked_at, brand";

    private static final String END = """
            update cell_rebuild set ended_at = :now, differed = :differed where brand = :brand and asked_at <= :begun
            """;

    private final Jdbi jdbi;
    private final CellRecount recount;
    private final DesignEffects designEffects;
    private final Clock clock;

    CellRebuilds(Jdbi jdbi, CellRecount recount, DesignEffects designEffects, Clock clock) {
        this.jdbi = jdbi;
        this.recount = recount;
        this.designEffects = designEffects;
        this.clock = clock;
    }

    /** Asks for the cells of all brands; asking twice is asking once. */
    void ask() {
        List<String> brands = recount.brands();
        jdbi.useTransaction(handle -> brands.forEach(brand -> handle.createUpdate(ASK)
                .bind("brand", brand)
                .bind("now", OffsetDateTime.now(clock))
                .execute()));
    }

    /** Makes anew what was asked for, brand by brand. */
    void work() {
        jdbi.withHandle(handle -> handle.createQuery(NEXT).mapTo(String.class).list())
                .forEach(this::rebuild);
    }

    private void rebuild(String brand) {
        OffsetDateTime begun = OffsetDateTime.now(clock);
        long differed = recount.rebuild(brand);
        designEffects.compute(brand);
        jdbi.useHandle(handle -> handle.createUpdate(END)
                .bind("brand", brand)
                .bind("now", OffsetDateTime.now(clock))
                .bind("differed", differed)
                .bind("begun", begun)
                .execute());
    }
}
