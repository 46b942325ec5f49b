package org.evenhand.insight.cells;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What came of comparing cells with facts. */
@Singleton
public class CellComparisons {

    private static final String ALL = """
            select brand, compared_at, coalesce(differing, 0) as differing, repaired_at as rebuilt_at,
                   case when ended_at is not null then differed end as differed,
                   case when ended_at is null then asked_at end as rebuild_asked_at
            from cell_comparison full join cell_rebuild using (brand)
            order by brand
            """;

    private final Jdbi jdbi;

    CellComparisons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<CellComparison> all() {
        return jdbi.withHandle(CellComparisons::all);
    }

    static List<CellComparison> all(Handle handle) {
        return handle.createQuery(ALL)
                .map(ConstructorMapper.of(CellComparison.class))
                .list();
    }

    Optional<Instant> lastOf(String brand) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select compared_at from cell_comparison where brand = :brand")
                        .bind("brand", brand)
                        .mapTo(Instant.class)
                        .findOne());
    }

    /** Whether the cells of a brand were wrong when they were last looked at. */
    static boolean isWrong(Handle handle, String brand) {
        return handle.createQuery("select exists (select from cell_comparison where brand = :brand and differing > 0)")
                .bind("brand", brand)
                .mapTo(Boolean.class)
                .one();
    }
}
