package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.evenhand.statistics.MantelHaenszelRate.Counts;
import org.evenhand.statistics.Overdispersion.Cell;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void theScoreTestOfOneStratumIsThatOfTwoRates() {
        // 30 events in 100 against 10 in 100: expected 20, variance 40/4.
        assertThat(MantelHaenszelRate.test(List.of(new Counts(30, 100, 10, 100)))
                        .orElseThrow()
                        .statistic())
                .isCloseTo(10, within(1e-12));
    }

    @Test
    void strataWithOneGroupAddNothingToTheScoreTest() {
        Counts both = new Counts(30, 100, 10, 200);

        assertThat(MantelHaenszelRate.test(List.of(both, new Counts(9, 4, 0, 0))))
                .isEqualTo(MantelHaenszelRate.test(List.of(both)));
        assertThat(MantelHaenszelRate.test(List.of(new Counts(9, 4, 0, 0)))).isEmpty();
        assertThat(MantelHaenszelRate.test(List.of(new Counts(0, 4, 0, 5)))).isEmpty();
    }

    @Test
    void countsOfWhichAllAreEqualScatterLessThanEvents() {
        assertThat(Overdispersion.of(List.of(new Cell(4, 8, 16))).orElseThrow()).isZero();
    }

    @Test
    void scatterIsTheVarianceOverTheMean() {
        // 0, 0, 4, 4: mean 2, squares 16, 16/2/3.
        assertThat(Overdispersion.of(List.of(new Cell(4, 8, 32), new Cell(7, 0, 0), new Cell(1, 5, 25)))
                        .orElseThrow())
                .isCloseTo(8.0 / 3, within(1e-12));
        assertThat(Overdispersion.of(List.of(new Cell(1, 5, 25)))).isEmpty();
    }

    @Test
    void independentEventsScatterOnceAsMuch() {
        Random random = new Random(4);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 20_000; i++) {
            int count = 0;
            for (double left = Math.exp(-1.5), product = random.nextDouble(); product > left; count++) {
                product *= random.nextDouble();
            }
            sum += count;
            squares += count * count;
        }

        assertThat(Overdispersion.of(List.of(new Cell(20_000, sum, squares))).orElseThrow())
                .isCloseTo(1, within(0.03));
    }

    @Test
    void commonEventsMakeARatioOfHazardsASmallerRatioOfRisks() {
        assertThat(EValue.ofCommonHazards(1)).isEqualTo(1);
        // 0.62479/0.38745
        assertThat(EValue.ofCommonHazards(2)).isCloseTo(EValue.of(1.612547326536066), within(1e-12));
        assertThat(EValue.ofCommonHazards(0.5)).isCloseTo(EValue.ofCommonHazards(2), within(1e-12));
        assertThatThrownBy(() -> EValue.ofCommonHazards(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
