package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for every log-rank test, and when there is none. */
class LogRankTest {

    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final List<Observation> CASES = RandomCases.of(1, 1);

    @Test
    void groupsInAnotherOrderFlipTheTrendAndKeepTheTest() {
        LogRank test = LogRank.of(groups(0, 1));
        LogRank swapped = LogRank.of(groups(0, 1).reversed());

        assertThat(swapped.test().orElseThrow().statistic())
                .isCloseTo(test.test().orElseThrow().statistic(), ROUNDING);
        assertThat(swapped.trend(1, 2, 3).orElseThrow().z())
                .isCloseTo(-test.trend(1, 2, 3).orElseThrow().z(), ROUNDING);
        assertThat(swapped.observed(0)).isEqualTo(test.observed(2));
    }

    @Test
    void shiftingAndStretchingTheClockChangesNothing() {
        LogRank test = LogRank.of(groups(0, 1));
        LogRank other = LogRank.of(groups(300, 3));

        assertThat(other.variance()).isEqualTo(test.variance());
        assertThat(other.expected(1)).isEqualTo(test.expected(1));
    }

    @Test
    void scoresInAnotherUnitGiveTheSameTest() {
        LogRank test = LogRank.of(groups(0, 1));

        assertThat(test.trend(1.7e9, 1.7e9 + 1, 1.7e9 + 2).orElseThrow().z())
                .isCloseTo(test.trend(-1, 0, 1).orElseThrow().z(), ROUNDING);
        assertThat(test.trend(0, 1e-9, 2e-9).orElseThrow().z())
                .isCloseTo(test.trend(-1, 0, 1).orElseThrow().z(), ROUNDING);
    }

    @Test
    void twoGroupsGiveTheSameTestAsTheirTrend() {
        LogRank test = LogRank.of(groups(0, 1).subList(0, 2));

        assertThat(test.test().orElseThrow().degreesOfFreedom()).isEqualTo(1);
        assertThat(test.trend(0, 1).orElseThrow().test().statistic())
                .isCloseTo(test.test().orElseThrow().statistic(), ROUNDING);
        assertThat(test.trend(0, 1).orElseThrow().pValue())
                .isCloseTo(test.test().orElseThrow().pValue(), ROUNDING);
    }

    @Test
    void observedAndExpectedAddUpToTheSameAndVariancesToNothing() {
        LogRank test = LogRank.of(groups(0, 1));

        double excess = 0;
        for (int group = 0; group < 3; group++) {
            excess += test.observed(group) - test.expected(group);
            assertThat(test.variance().times(new double[] {1, 1, 1})[group]).isCloseTo(0, ROUNDING);
        }
        assertThat(excess).isCloseTo(0, ROUNDING);
    }

    @Test
    void aGroupThatIsAloneInItsStrataIsNotCompared() {
        LifeTable some = table(new Observation(1, 1, 5), new Observation(3, 1, 5));
        LifeTable others = table(new Observation(2, 1, 5), new Observation(3, 0, 5));

        LogRank alone = LogRank.of(List.of("a", "b"), List.of(Map.of("a", some), Map.of("b", others)));
        LogRank withAThird = LogRank.of(
                List.of("a", "b", "c"), List.of(Map.of("a", some, "b", others), Map.of("c", some)));

        assertThat(alone.test()).isEmpty();
        assertThat(alone.trend(0, 1)).isEmpty();
        assertThat(alone.expected(0)).isEqualTo(10);
        assertThat(withAThird.test().orElseThrow().degreesOfFreedom()).isEqualTo(1);
        assertThat(withAThird.test().orElseThrow().statistic())
                .isCloseTo(LogRank.of(List.of(some, others)).test().orElseThrow().statistic(), ROUNDING);
    }

    @Test
    void pairsThatNeverMeetAreAddedUp() {
        LifeTable some = table(new Observation(1, 1, 5), new Observation(3, 1, 5));
        LifeTable others = table(new Observation(2, 1, 5), new Observation(3, 0, 5));
        double pair = LogRank.of(List.of(some, others)).test().orElseThrow().statistic();

        ChiSquareTest both = LogRank.of(
                        List.of("a", "b", "c", "d"),
                        List.of(Map.of("a", some, "b", others), Map.of("c", others, "d", some)))
                .test()
                .orElseThrow();

        assertThat(both.degreesOfFreedom()).isEqualTo(2);
        assertThat(both.statistic()).isCloseTo(2 * pair, ROUNDING);
    }

    @Test
    void withoutEventsNothingIsCompared() {
        LifeTable waiting = table(new Observation(1, 0, 5));

        assertThat(LogRank.of(List.of(waiting, waiting)).test()).isEmpty();
    }

    @Test
    void lateEntriesAreComparedOnlyFromTheirEntryOn() {
        LogRank test = LogRank.of(List.of(
                table(new Observation(5, 1, 1), new Observation(20, 1, 1)),
                table(new Observation(20, 1, 1, 10), new Observation(30, 0, 1, 10))));

        assertThat(test.expected(0)).isCloseTo(1 + 2 * 1.0 / 3, ROUNDING);
        assertThat(test.expected(1)).isCloseTo(2 * 2.0 / 3, ROUNDING);
    }

    @Test
    void countsBeyondTheRangeOfIntAreExact() {
        long many = 3_000_000_000L;
        LogRank test = LogRank.of(List.of(
                table(new Observation(1, 1, many), new Observation(2, 0, many)),
                table(new Observation(1, 1, many), new Observation(2, 0, many))));

        assertThat(test.cases(0)).isEqualTo(2 * many);
        assertThat(test.expected(0)).isEqualTo(many);
        assertThat(test.variance().at(0, 0)).isCloseTo(many / 4.0, within(1.0));
        assertThat(test.test().orElseThrow().statistic()).isEqualTo(0);
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        long[] two = {5, 5};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskSets(two, new long[][] {{1, 6}}, new long[][] {{5, 5}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskSets(two, new long[][] {{1}}, new long[][] {{5, 5}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskSets(two, new long[][] {}, new long[][] {{5, 5}}));
        assertThatIllegalArgumentException().isThrownBy(() -> LogRank.of(List.<RiskSets>of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRank.of(groups(0, 1)).trend(1, 2));
    }

    /** Three groups of the same cases, on a clock that is moved and stretched. */
    private static List<LifeTable> groups(double shift, double stretch) {
        List<List<Observation>> groups = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < CASES.size(); i++) {
            Observation each = CASES.get(i);
            groups.get(i * i % 7 % 3).add(new Observation(shift + stretch * each.duration(), each.kind(), 1));
        }
        return groups.stream().map(LifeTable::of).toList();
    }

    private static LifeTable table(Observation... observations) {
        return LifeTable.of(List.of(observations));
    }
}
