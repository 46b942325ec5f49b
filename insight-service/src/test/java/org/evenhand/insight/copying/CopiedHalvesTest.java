package org.evenhand.insight.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CopiedHalvesTest {

    private static final int NUMBERS = 12_345;
    private static final int ALL_CONNECTIONS = 16;
    private static final String HALF = "select number from halved where half = 0 order by number";
    private static final String OTHER_HALF = "select number from halved where half = 1 order by number";
    private static final String FAILING = "select 1 / (number - 4000) from halved where half = 1 order by number";

    @Inject
    Jdbi jdbi;

    @Inject
    CopiedHalves halves;

    @BeforeEach
    void halve() {
        jdbi.useHandle(handle -> handle.execute("""
                create table halved as
                select number, case when number < 4000 then 0 else 1 end as half
                from generate_series(1, %d) as number""".formatted(NUMBERS)));
    }

    @AfterEach
    void drop() {
        jdbi.useHandle(handle -> handle.execute("drop table halved"));
    }

    @Test
    void everyRowComesOnceAndInTheSameOrderEachTime() {
        List<Long> numbers = read(HALF, OTHER_HALF);

        assertThat(numbers).hasSize(NUMBERS);
        assertThat(new HashSet<>(numbers)).hasSize(NUMBERS);
        assertThat(numbers.subList(1_000, 2_000))
                .as("the halves take turns")
                .isEqualTo(LongStream.range(4_000, 5_000).boxed().toList());
        assertThat(read(HALF, OTHER_HALF)).isEqualTo(numbers);
    }

    @Test
    void whatMovesFromOneHalfToTheOtherMeanwhileIsReadOnce() throws Exception {
        AtomicBoolean isRead = new AtomicBoolean();
        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> {
            while (!isRead.get()) {
                jdbi.useHandle(handle -> handle.execute("update halved set half = 1 - half"));
            }
        });
        try {
            for (int round = 0; round < 30; round++) {
                assertThat(read(HALF, OTHER_HALF)).hasSize(NUMBERS).doesNotHaveDuplicates();
            }
        } finally {
            isRead.set(true);
            moving.get();
        }
    }

    @Test
    void theSecondWhoReadsSoMeanwhileGetsItsRowsToo() {
        List<Long> others = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        halves.read(HALF, OTHER_HALF, Map.of(), handle -> row -> {
            if (numbers.isEmpty()) {
                others.addAll(CompletableFuture.supplyAsync(() -> read(HALF, OTHER_HALF))
                        .join());
            }
            numbers.add(row.number());
        });

        assertThat(others).hasSize(NUMBERS).doesNotHaveDuplicates();
        assertThat(numbers).hasSize(NUMBERS).doesNotHaveDuplicates();
    }

    /** The second connection waits behind who wants the table alone, who waits for the first, which waits for the second. */
    @Test
    @Timeout(60)
    void whoeverWantsTheTableAloneMeanwhileDoesNotStopBoth() {
        List<Long> numbers = new ArrayList<>();
        List<Handle> held = new ArrayList<>();
        for (int connection = 0; connection < ALL_CONNECTIONS - 1; connection++) {
            held.add(jdbi.open());
        }
        List<CompletableFuture<?>> altering = new ArrayList<>();

        halves.read(HALF, OTHER_HALF, Map.of(), handle -> row -> {
            if (numbers.isEmpty()) {
                altering.add(CompletableFuture.runAsync(
                        () -> held.getFirst().execute("alter table halved add column more integer")));
                waitUntilSomebodyWaits(held.getLast());
                held.subList(1, held.size()).forEach(Handle::close);
            }
            numbers.add(row.number());
        });

        altering.getFirst().join();
        held.getFirst().close();
        assertThat(numbers).hasSize(NUMBERS).doesNotHaveDuplicates();
    }

    private static void waitUntilSomebodyWaits(Handle handle) {
        while (handle.createQuery(
                                "select count(*) from pg_locks where not granted and relation = cast('halved' as regclass)")
                        .mapTo(Long.class)
                        .one()
                == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whereOneHalfFailsNothingIsReadAndTheNextMayRead() {
        assertThatThrownBy(() -> read(HALF, FAILING)).rootCause().hasMessageContaining("division by zero");
        assertThatThrownBy(() -> read(FAILING, HALF)).rootCause().hasMessageContaining("division by zero");

        assertThat(read(HALF, OTHER_HALF)).hasSize(NUMBERS);
    }

    @Test
    void whoeverStopsTakingHoldsNoConnection() {
        for (int round = 0; round < 20; round++) {
            assertThatThrownBy(() -> halves.read(HALF, OTHER_HALF, Map.of(), handle -> row -> {
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessageContaining("enough");
        }

        assertThat(read(HALF, OTHER_HALF)).hasSize(NUMBERS);
    }

    private List<Long> read(String half, String otherHalf) {
        List<Long> numbers = new ArrayList<>();
        halves.read(half, otherHalf, Map.of(), handle -> row -> numbers.add(row.number()));
        return numbers;
    }
}
