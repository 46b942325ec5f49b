package org.evenhand.insight.cells;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.evenhand.kit.database.QuickQuestion;
import org.evenhand.kit.metrics.CachedAnswer;

/** Shows whether the cells were what the facts say, when they were last compared. */
@Singleton
class CellGauges {

    private final MeterRegistry registry;
    private final CachedAnswer<List<CellComparison>> comparisons;

    CellGauges(MeterRegistry registry, QuickQuestion database, Clock clock) {
        this.registry = registry;
        this.comparisons = new CachedAnswer<>(() -> database.ask(CellComparisons::all), clock);
    }

    void register(@Observes StartupEvent started) {
        gauge(
                "evenhand.cells.differing",
                all -> all.stream().mapToLong(CellComparison::differing).sum());
        gauge("evenhand.cells.compared.timestamp.seconds", all -> all.stream()
                .filter(comparison -> comparison.comparedAt() != null)
                .mapToLong(comparison -> comparison.comparedAt().getEpochSecond())
                .min()
                .orElse(0));
    }

    private void gauge(String name, ToDoubleFunction<List<CellComparison>> number) {
        Gauge.builder(name, comparisons, answer -> answer.number(number)).register(registry);
    }
}
