package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void strataWithOneGroupAreLeftOutAndLowerTheCoverage() {
        MantelHaenszel pair = MantelHaenszel.of(List.of(
                new TwoByTwoTable("both", 6, 4, 3, 7),
                new TwoByTwoTable("a only", 10, 10, 0, 0),
                new TwoByTwoTable("b only", 0, 0, 5, 5)));

        assertThat(pair.strata()).isEqualTo(1);
        assertThat(pair.coverage()).hasValue(20.0 / 50);
        assertThat(pair.riskDifference().orElseThrow().value()).isCloseTo(0.3, ROUNDING);
        assertThat(pair.crudeRiskDifference()).hasValue(0.6 - 0.3);
    }

    @Test
    void withoutCommonStrataNothingIsDefined() {
        MantelHaenszel pair = MantelHaenszel.of(
                List.of(new TwoByTwoTable("a", 10, 10, 0, 0), new TwoByTwoTable("b", 0, 0, 5, 5)));

        assertThat(pair.riskDifference()).isEmpty();
        assertThat(pair.riskRatio()).isEmpty();
        assertThat(pair.oddsRatio()).isEmpty();
        assertThat(pair.test()).isEmpty();
        assertThat(pair.crudeRiskDifference()).isEmpty();
        assertThat(pair.coverage()).hasValue(0);
        assertThat(MantelHaenszel.of(List.of()).coverage()).isEmpty();
    }

    @Test
    void whatNeverHappenedHasNoRatioAndNoTest() {
        MantelHaenszel never = MantelHaenszel.of(List.of(new TwoByTwoTable("never", 0, 10, 0, 10)));
        MantelHaenszel onlyInA = MantelHaenszel.of(List.of(new TwoByTwoTable("once", 3, 7, 0, 10)));

        assertThat(never.riskDifference().orElseThrow().value()).isZero();
        assertThat(never.riskDifference().orElseThrow().interval(Confidence.NINETY_FIVE)).isEmpty();
        assertThat(never.riskRatio()).isEmpty();
        assertThat(never.test()).isEmpty();
        assertThat(onlyInA.riskRatio()).isEmpty();
        assertThat(onlyInA.oddsRatio()).isEmpty();
        assertThat(onlyInA.test()).isPresent();
    }

    @Test
    void millionsOfCasesDoNotOverflow() {
        MantelHaenszel small = MantelHaenszel.of(List.of(new TwoByTwoTable("x", 30, 70, 20, 80)));
        MantelHaenszel large = MantelHaenszel.of(
                List.of(new TwoByTwoTable("x", 30_000_000, 70_000_000, 20_000_000, 80_000_000)));

        assertThat(large.riskDifference().orElseThrow().standardError() * 1000)
                .isCloseTo(small.riskDifference().orElseThrow().standardError(), within(1e-9));
        assertThat(large.oddsRatio().orElseThrow().logStandardError() * 1000)
                .isCloseTo(small.oddsRatio().orElseThrow().logStandardError(), within(1e-9));
        assertThat(large.test().orElseThrow().statistic() / 1e6)
                .isCloseTo(small.test().orElseThrow().statistic(), within(0.1));
    }

    @Test
    void theOrderOfStrataChangesNothing() {
        List<TwoByTwoTable> tables = new ArrayList<>(random(3));
        RiskDifference before = MantelHaenszel.of(tables).riskDifference().orElseThrow();
        ChiSquareTest testBefore = MantelHaenszel.of(tables).test().orElseThrow();
        Kitagawa splitBefore = Kitagawa.of(tables).orElseThrow();
        Collections.shuffle(tables, new Random(3));
        RiskDifference after = MantelHaenszel.of(tables).riskDifference().orElseThrow();

        assertThat(after.value()).isCloseTo(before.value(), ROUNDING);
        assertThat(after.standardError()).isCloseTo(before.standardError(), ROUNDING);
        assertThat(MantelHaenszel.of(tables).test().orElseThrow().statistic())
                .isCloseTo(testBefore.statistic(), within(1e-9));
        assertThat(Kitagawa.of(tables).orElseThrow()).isEqualTo(splitBefore);
    }

    @Test
    void everyCaseTwiceKeepsTheEstimatesAndDividesTheirErrorsByTheRootOfTwo() {
        MantelHaenszel once = MantelHaenszel.of(random(5));
        MantelHaenszel twice = MantelHaenszel.of(random(5).stream()
                .map(t -> new TwoByTwoTable(
                        t.key(), 2 * t.eventsA(), 2 * t.withoutA(), 2 * t.eventsB(), 2 * t.withoutB()))
                .toList());
        RiskDifference difference = once.riskDifference().orElseThrow();
        RiskDifference differenceTwice = twice.riskDifference().orElseThrow();

        assertThat(differenceTwice.value()).isCloseTo(difference.value(), ROUNDING);
        assertThat(differenceTwice.standardError() * Math.sqrt(2)).isCloseTo(difference.standardError(), ROUNDING);
        assertThat(twice.riskRatio().orElseThrow().value())
                .isCloseTo(once.riskRatio().orElseThrow().value(), ROUNDING);
        assertThat(twice.riskRatio().orElseThrow().logStandardError() * Math.sqrt(2))
                .isCloseTo(once.riskRatio().orElseThrow().logStandardError(), ROUNDING);
        assertThat(twice.oddsRatio().orElseThrow().logStandardError() * Math.sqrt(2))
                .isCloseTo(once.oddsRatio().orElseThrow().logStandardError(), ROUNDING);
    }

    @Test
    void exchangedGroupsExchangeTheSign() {
        List<TwoByTwoTable> tables = random(9);
        List<TwoByTwoTable> exchanged = tables.stream()
                .map(t -> new TwoByTwoTable(t.key(), t.eventsB(), t.withoutB(), t.eventsA(), t.withoutA()))
                .toList();
        MantelHaenszel there = MantelHaenszel.of(tables);
        MantelHaenszel back = MantelHaenszel.of(exchanged);

        assertThat(back.riskDifference().orElseThrow().value())
                .isCloseTo(-there.riskDifference().orElseThrow().value(), ROUNDING);
        assertThat(back.riskRatio().orElseThrow().value() * there.riskRatio().orElseThrow().value())
                .isCloseTo(1, ROUNDING);
        assertThat(back.test().orElseThrow().pValue())
                .isCloseTo(there.test().orElseThrow().pValue(), within(1e-9));
        assertThat(Kitagawa.of(exchanged).orElseThrow().treatment())
                .isCloseTo(-Kitagawa.of(tables).orElseThrow().treatment(), ROUNDING);
    }

    @Test
    void ratesThatScatterMoreHaveWiderIntervals() {
        RatioEstimate ratio = MantelHaenszelRate.ratio(List.of(
                        new MantelHaenszelRate.Counts(20, 100, 10, 100),
                        new MantelHaenszelRate.Counts(5, 50, 0, 0)))
                .orElseThrow();

        assertThat(ratio.value()).isCloseTo(2, ROUNDING);
        assertThat(ratio.logStandardError()).isCloseTo(Math.sqrt(1 / 20.0 + 1 / 10.0), ROUNDING);
        assertThat(ratio.overdispersed(4).logStandardError()).isCloseTo(2 * ratio.logStandardError(), ROUNDING);
        assertThat(ratio.overdispersed(0.5)).isEqualTo(ratio);
        assertThat(MantelHaenszelRate.ratio(List.of(new MantelHaenszelRate.Counts(0, 10, 3, 10)))).isEmpty();
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TwoByTwoTable("x", -1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MantelHaenszelRate.Counts(1, 0, 1, 1));
    }

    private static List<TwoByTwoTable> random(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 6)
                .mapToObj(i -> new TwoByTwoTable(
                        "stratum " + i,
                        1 + random.nextInt(60),
                        1 + random.nextInt(60),
                        1 + random.nextInt(60),
                        1 + random.nextInt(60)))
                .toList();
    }
}
