package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenhand.statistics.ParityBootstrap.Cell;
import org.junit.jupiter.api.Test;

/** The interval of a gap against those that have a formula. */
class ParityBootstrapTest {

    private static final double TIME = 1_200;

    @Test
    void aCustomerCountsOnceOnAverageAndScattersAsMuch() {
        int[] counts = IntStream.range(0, 200_000)
                .map(i -> ParityBootstrap.count(i / 200, i % 200))
                .toArray();
        double mean = IntStream.of(counts).average().orElseThrow();

        assertThat(mean).isCloseTo(1, within(0.01));
        assertThat(IntStream.of(counts)
                        .mapToDouble(count -> (count - mean) * (count - mean))
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(0.02));
    }

    @Test
    void withEveryoneOnceTheRatesAreThoseOfAalenAndJohansen() {
        List<Observation> a = RandomCases.of(1);
        List<Observation> b = RandomCases.of(2);
        ParityBootstrap bootstrap =
                new ParityBootstrap(List.of(cell(0, 0, a, 1, 0), cell(1, 0, b, 1, 10_000)), 1, TIME);

        assertThat(bootstrap.parity().orElseThrow().rates().get("0"))
                .isCloseTo(AalenJohansen.of(LifeTable.of(a), 3).cumulativeIncidence(1, TIME), within(1e-12));
        assertThat(bootstrap.parity().orElseThrow().rates().get("1"))
                .isCloseTo(AalenJohansen.of(LifeTable.of(b), 3).cumulativeIncidence(1, TIME), within(1e-12));
    }

    @Test
    void theOrderOfTheCasesDoesNotMatter() {
        double[] durations = {5, 5, 7, 9, 11, 4};
        int[] kinds = {1, 0, 1, 2, 1, 0};
        long[] customers = {1, 2, 3, 4, 5, 6};
        Cell other = new Cell(1, 0, new double[] {3, 8, 9}, new int[] {1, 1, 0}, new long[] {7, 8, 9});
        Cell reversed = new Cell(
                0, 0, new double[] {4, 11, 9, 7, 5, 5}, new int[] {0, 1, 2, 1, 0, 1}, new long[] {6, 5, 4, 3, 2, 1});

        assertThat(new ParityBootstrap(List.of(other, reversed), 1, 10).gap(NINETY_FIVE))
                .isPresent()
                .isEqualTo(new ParityBootstrap(List.of(new Cell(0, 0, durations, kinds, customers), other), 1, 10)
                        .gap(NINETY_FIVE));
    }

    @Test
    void ofTwoGroupsFarApartItIsTheIntervalOfTheirDifference() {
        Interval interval = gap(1, 600, 0.8, 0.4);
        double error = Math.sqrt((0.8 * 0.2 + 0.4 * 0.6) / 600);

        assertThat(interval.low()).isBetween(0.2, 0.4);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * error, within(0.6 * error));
    }

    @Test
    void fourCasesOfEachCustomerThatShareTheirFateMakeItTwiceAsWide() {
        Interval alone = gap(1, 600, 0.8, 0.4);
        Interval four = gap(4, 600, 0.8, 0.4);

        assertThat(four.high() - four.low()).isCloseTo(2 * (alone.high() - alone.low()), within(0.06));
    }

    @Test
    void strataOfWhichAGroupKnowsNothingSayNothing() {
        Cell a = shares(0, 0, 100, 1, 0.5, 1);
        Cell b = shares(1, 1, 100, 1, 0.5, 2);

        assertThat(new ParityBootstrap(List.of(a, b), 1, TIME).parity()).isEmpty();
        assertThat(new ParityBootstrap(List.of(a, b), 1, TIME).gap(NINETY_FIVE)).isEmpty();
    }

    @Test
    void tenGroupsThatFareAlikeShowAGapAllTheSame() {
        List<Cell> cells = new ArrayList<>();
        IntStream.range(0, 10).forEach(group -> cells.add(shares(group, 0, 200, 1, 0.5, group)));
        ParityBootstrap bootstrap = new ParityBootstrap(cells, 1, TIME);

        assertThat(bootstrap.parity().orElseThrow().gap()).isBetween(0.06, 0.25);
        assertThat(bootstrap.gap(NINETY_FIVE).orElseThrow().low()).isPositive();
    }

    private static Interval gap(int casesOfOne, int cases, double a, double b) {
        return new ParityBootstrap(
                        List.of(shares(0, 0, cases, casesOfOne, a, 1), shares(1, 0, cases, casesOfOne, b, 2)), 1, TIME)
                .gap(NINETY_FIVE)
                .orElseThrow();
    }

    /** Cases of which an exact share had the event; those of one customer stand together. */
    private static Cell shares(int group, int stratum, int cases, int casesOfOne, double share, long seed) {
        Random random = new Random(seed);
        double[] durations = new double[cases];
        int[] kinds = new int[cases];
        long[] customers = new long[cases];
        for (int i = 0; i < cases; i++) {
            boolean isEvent = casesOfOne > 1 ? i < share * cases : random.nextDouble() < share;
            durations[i] = isEvent ? 10 + i % 7 : 2 * TIME;
            kinds[i] = isEvent ? 1 : 0;
            customers[i] = 1_000_000L * group + 10_000L * stratum + i / casesOfOne;
        }
        return new Cell(group, stratum, durations, kinds, customers);
    }

    private static Cell cell(int group, int stratum, List<Observation> cases, int each, long first) {
        return new Cell(
                group,
                stratum,
                cases.stream().mapToDouble(Observation::duration).toArray(),
                cases.stream().mapToInt(Observation::kind).toArray(),
                IntStream.range(0, cases.size())
                        .mapToLong(i -> first + i / each)
                        .toArray());
    }
}
