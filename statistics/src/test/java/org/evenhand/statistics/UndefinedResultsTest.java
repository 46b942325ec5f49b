package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be known is said to be unknown, never 0. */
class UndefinedResultsTest {

    private static final LifeTable ALL_WAITING = table(new Observation(10, 0, 3), new Observation(20, 0, 2));
    private static final LifeTable SOME_WAITING = table(new Observation(10, 1, 3), new Observation(20, 0, 2));
    private static final LifeTable NONE_WAITING = table(new Observation(10, 1, 3), new Observation(20, 1, 2));

    @Test
    void everybodyStillWaitingHasNoIntervalAndNoMedian() {
        KaplanMeier survival = KaplanMeier.of(ALL_WAITING);

        assertThat(survival.survivalAt(20)).isEqualTo(1);
        for (IntervalScale scale : IntervalScale.values()) {
            assertThat(survival.intervalAt(20, scale, Confidence.NINETY_FIVE)).isEmpty();
        }
        assertThat(survival.median())
                .isEqualTo(
                        new TimeQuantile(0.5, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
        assertThat(NaiveMedian.of(ALL_WAITING)).isEmpty();
    }

    @Test
    void aHorizonThatNobodyWasWatchedForIsRefused() {
        assertThat(KaplanMeier.of(SOME_WAITING).estimateAt(20)).isPresent();
        assertThat(KaplanMeier.of(SOME_WAITING).estimateAt(21)).isEmpty();
        assertThat(AalenJohansen.of(SOME_WAITING, 1).estimateAt(1, 21)).isEmpty();
        assertThat(RestrictedMean.of(KaplanMeier.of(SOME_WAITING), 21)).isEmpty();
    }

    @Test
    void whenNobodyIsLeftEveryHorizonIsKnown() {
        Estimate waiting = KaplanMeier.of(NONE_WAITING).estimateAt(1000).orElseThrow();

        assertThat(waiting.value()).isEqualTo(0);
        assertThat(waiting.standardError()).isEmpty();
        assertThat(waiting.interval()).isEmpty();
        assertThat(RestrictedMean.of(KaplanMeier.of(NONE_WAITING), 1000)
                        .orElseThrow()
                        .value())
                .isEqualTo(14);
    }

    @Test
    void aMedianMayHaveNoUpperLimit() {
        TimeQuantile median = KaplanMeier.of(SOME_WAITING).median();

        assertThat(median.time()).hasValue(10);
        assertThat(median.low()).hasValue(10);
        assertThat(median.high()).isEmpty();
    }

    @Test
    void aShareOfWhatNeverHappenedIsUndefined() {
        AalenJohansen incidence = AalenJohansen.of(SOME_WAITING, 3);

        assertThat(ShareOfKind.of(incidence, 2, 3, 20).value()).isEmpty();
        assertThat(ShareOfKind.of(incidence, 1, 2, 20).value()).hasValue(1);
        assertThat(ShareOfKind.of(incidence, 1, 2, 20).interval()).isEmpty();
    }

    @Test
    void whatHasNoSpreadHasNoIntervalAndNoTest() {
        RestrictedMean mean = RestrictedMean.of(KaplanMeier.of(ALL_WAITING), 20).orElseThrow();

        assertThat(mean.interval()).isEmpty();
        assertThat(mean.minus(mean).interval()).isEmpty();
        assertThat(mean.minus(mean).pValue()).isEmpty();
        assertThat(mean.dividedBy(mean).orElseThrow().interval()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 7, 11, 49, 103})
    void anIncidenceOfOneOnPaperHasNoIntervalInSpiteOfRounding(int cases) {
        List<Observation> allEnded = IntStream.range(0, cases)
                .mapToObj(i -> new Observation(i, 1, 1))
                .toList();
        AalenJohansen incidence = AalenJohansen.of(LifeTable.of(allEnded), 1);

        assertThat(incidence.cumulativeIncidence(1, cases)).isBetween(1 - 1e-12, 1.0);
        assertThat(incidence.interval(1, cases)).isEmpty();
    }

    @Test
    void nobodyAtAllIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.of(List.of()))
                .withMessage("A life table needs at least one observation.");
    }

    @Test
    void whatCannotHaveBeenObservedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(Double.NaN, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation(5, 1, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1));
        assertThatIllegalArgumentException().isThrownBy(() -> AalenJohansen.of(table(new Observation(1, 3, 1)), 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(ALL_WAITING).quantile(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(ALL_WAITING).survivalAt(Double.NaN));
    }

    private static LifeTable table(Observation... observations) {
        return LifeTable.of(List.of(observations));
    }
}
