package org.evenhand.ingest.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.evenhand.kit.database.QuickQuestion;
import org.evenhand.kit.metrics.CachedAnswer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Shows what became of the rows of all imports, and how many imports are not finished; every replica shows the same. */
@Singleton
class ImportGauges {

    private static final String ROWS = """
        select coalesce(sum(taken), 0) as taken, coalesce(sum(updated), 0) as updated,
            coalesce(sum(duplicate), 0) as duplicate, coalesce(sum(rejected), 0) as rejected,
            coalesce(sum(left_out), 0) as left_out, count(*) filter (where ended_at is null) as unfinished
        from import
        """;

    /** The rows of all imports. */
    public record Rows(long taken, long updated, long duplicate, long rejected, long leftOut, long unfinished) {}

    private final MeterRegistry registry;
    private final CachedAnswer<Rows> rows;

    ImportGauges(MeterRegistry registry, QuickQuestion database, Clock clock) {
        this.registry = registry;
        this.rows = new CachedAnswer<>(() -> database.ask(ImportGauges::rows), clock);
    }

    void register(@Observes StartupEvent started) {
        rows("taken", Rows::taken);
        rows("updated", Rows::updated);
        rows("duplicate", Rows::duplicate);
        rows("rejected", Rows::rejected);
        rows("left out", Rows::leftOut);
        Gauge.builder("evenhand.imports.unfinished", rows, answer -> answer.number(Rows::unfinished))
                .description("Imports that wait or are being taken")
                .register(registry);
    }

    private void rows(String outcome, ToDoubleFunction<Rows> number) {
        Gauge.builder("evenhand.import.rows", rows, answer -> answer.number(number))
                .description("Rows of all imports, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Rows rows(Handle handle) {
        return handle.createQuery(ROWS).map(ConstructorMapper.of(Rows.class)).one();
    }
}
