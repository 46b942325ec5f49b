package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting who is at risk. */
class LifeTableTest {

    @Test
    void aCaseCensoredAtATimeIsStillAtRiskThere() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(5, 0, 2), new Observation(5, 1, 1)));

        assertThat(lifeTable.rows()).containsExactly(new LifeTable.Row(5, 3, List.of(1L), 2));
    }

    @Test
    void aLateEntryIsAtRiskOnlyAfterwards() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(4, 1, 2), new Observation(9, 1, 3, 6)));

        assertThat(lifeTable.atRisk(0)).isEqualTo(2);
        assertThat(lifeTable.atRisk(4)).isEqualTo(2);
        assertThat(lifeTable.atRisk(5)).isEqualTo(0);
        assertThat(lifeTable.atRisk(6)).isEqualTo(0);
        assertThat(lifeTable.atRisk(6.5)).isEqualTo(3);
        assertThat(lifeTable.atRisk(9)).isEqualTo(3);
        assertThat(lifeTable.atRisk(9.5)).isEqualTo(0);
    }

    @Test
    void aCaseWatchedFromTheStartMayEndAtOnce() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(0, 1, 1), new Observation(-0.0, 0, 1)));

        assertThat(lifeTable.rows()).containsExactly(new LifeTable.Row(0, 2, List.of(1L), 1));
        assertThat(KaplanMeier.of(lifeTable).survivalAt(-0.0)).isEqualTo(0.5);
    }

    @Test
    void otherKindsBecomeCensored() {
        LifeTable lifeTable =
                LifeTable.of(List.of(new Observation(1, 1, 2), new Observation(1, 2, 3), new Observation(2, 3, 4)));

        assertThat(lifeTable.censoringAllBut(1, 3).rows())
                .containsExactly(
                        new LifeTable.Row(1, 9, List.of(2L, 0L, 0L), 3),
                        new LifeTable.Row(2, 4, List.of(0L, 0L, 4L), 0));
    }

    @Test
    void countsBeyondTheRangeOfIntAreExact() {
        long many = 3_000_000_000L;
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(1, 1, many), new Observation(2, 0, many)));

        assertThat(lifeTable.cases()).isEqualTo(6_000_000_000L);
        assertThat(KaplanMeier.of(lifeTable).survivalAt(1)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plainArraysGiveTheSameTableAsObservations(long seed) {
        List<Observation> cases = RandomCases.withLateEntries(seed);
        double[] durations = cases.stream().mapToDouble(Observation::duration).toArray();
        int[] kinds = cases.stream().mapToInt(Observation::kind).toArray();
        double[] entries = cases.stream().mapToDouble(Observation::entry).toArray();
        LifeTable slow = LifeTable.of(cases);
        LifeTable quick = LifeTable.of(durations, kinds, entries);

        assertThat(quick.rows()).isEqualTo(slow.rows());
        for (double time = 0; time < 2500; time += 15) {
            double at = time;
            assertThat(quick.atRisk(time)).isEqualTo(slow.atRisk(time));
            assertThat(slow.atRisk(time))
                    .isEqualTo(cases.stream()
                            .filter(each -> (each.entry() == 0 || each.entry() < at) && at <= each.duration())
                            .count());
        }
        assertThat(LifeTable.of(durations, kinds).rows())
                .isEqualTo(LifeTable.of(RandomCases.of(seed)).rows());
    }

    @Test
    void plainArraysThatCannotHaveBeenObservedAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> table(-1, 1, 0)).withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> table(Double.NaN, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> table(Double.POSITIVE_INFINITY, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> table(1, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> table(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> table(1, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> LifeTable.of(new double[2], new int[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.of(new double[0], new int[0]))
                .withMessage("A life table needs at least one observation.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sortingByDigitsIsSorting(long seed) {
        Random random = new Random(seed);
        double[] values = IntStream.range(0, 5000)
                .mapToDouble(i -> switch (i % 4) {
                    case 0 -> random.nextInt(100);
                    case 1 -> 1e9 * random.nextInt(100_000);
                    case 2 -> Math.scalb(random.nextDouble(), random.nextInt(2000) - 1000);
                    default -> i % 8 == 3 ? -0.0 : Double.MIN_VALUE * random.nextInt(5);
                })
                .toArray();
        double[] sorted = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();

        SortedOrder order = SortedOrder.of(values);

        assertThat(order.values()).isEqualTo(sorted);
        assertThat(Arrays.stream(order.indices()).mapToDouble(i -> values[i] + 0.0).toArray())
                .isEqualTo(sorted);
    }

    private static LifeTable table(double duration, int kind, double entry) {
        return LifeTable.of(new double[] {duration}, new int[] {kind}, new double[] {entry});
    }
}
