package org.evenhand.insight.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.evenhand.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class CaseBudgetTest {

    private static final Duration BRIEFLY = Duration.ofMillis(50);

    @Test
    void whatNeverFitsIsRefusedAtOnceAndSaysHowMuchWould() {
        CaseBudget budget = new CaseBudget(50_000, Duration.ofMinutes(5));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> budget.reserve(50_001))
                .withMessageContaining("50,001 cases one by one")
                .withMessageContaining("memory for 50,000")
                .matches(refusal -> refusal.status() == 422);
        assertThat(budget.reserve(50_000)).isEqualTo(50);
    }

    @Test
    void whatDoesNotFitBesideOthersMayComeAgain() {
        CaseBudget budget = new CaseBudget(50_000, BRIEFLY);
        int held = budget.reserve(30_000);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> budget.reserve(20_001))
                .matches(refusal -> refusal.status() == 503);
        budget.reserve(20_000);
        budget.release(held);
        budget.reserve(30_000);
    }

    @Test
    void whoWaitsIsServedWhenOthersLetGo() throws Exception {
        CaseBudget budget = new CaseBudget(10_000, Duration.ofSeconds(30));
        int held = budget.reserve(10_000);
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> budget.reserve(1));
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(waiting).isNotDone();

        budget.release(held);

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(1);
    }
}
