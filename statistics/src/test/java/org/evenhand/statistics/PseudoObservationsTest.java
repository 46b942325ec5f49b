package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way against leaving out one case after the other. */
class PseudoObservationsTest {

    private static final double[] TIMES = {0, 60, 90, 600, 1200, 2280, 2340};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPseudoObservationIsThatOfLeavingTheCaseOut(long seed) {
        for (List<Observation> cases : List.of(RandomCases.of(seed), RandomCases.withLateEntries(seed))) {
            LifeTable all = LifeTable.of(cases);
            for (double time : TIMES) {
                PseudoObservations.ofSurvival(all, time)
                        .ifPresent(quick -> compare(
                                cases, quick, without -> KaplanMeier.of(without).survivalAt(time)));
                PseudoObservations.ofIncidence(all, 2, time)
                        .ifPresent(quick -> compare(
                                cases, quick, without -> AalenJohansen.of(without, 3).cumulativeIncidence(2, time)));
                PseudoObservations.ofRestrictedMean(all, time)
                        .ifPresent(quick -> compare(cases, quick, without -> area(KaplanMeier.of(without), time)));
            }
        }
    }

    @Test
    void withoutCensoringTheyAreWhatHappened() {
        List<Observation> ended =
                RandomCases.of(1).stream().filter(each -> each.kind() > 0).toList();
        LifeTable all = LifeTable.of(ended);
        PseudoObservations mean = PseudoObservations.ofRestrictedMean(all, 1200).orElseThrow();
        PseudoObservations second =
                PseudoObservations.ofIncidence(all, 2, 1200).orElseThrow();

        for (Observation each : ended) {
            assertThat(mean.of(each)).isCloseTo(Math.min(each.duration(), 1200), within(1e-8));
            assertThat(second.of(each))
                    .isCloseTo(each.kind() == 2 && each.duration() <= 1200 ? 1 : 0, within(1e-10));
        }
    }

    @Test
    void aHorizonThatNobodyWasWatchedForHasNone() {
        LifeTable waiting = LifeTable.of(List.of(new Observation(10, 1, 1), new Observation(20, 0, 1)));

        assertThat(PseudoObservations.ofSurvival(waiting, 21)).isEmpty();
        assertThat(PseudoObservations.ofIncidence(waiting, 1, 21)).isEmpty();
        assertThat(PseudoObservations.ofRestrictedMean(waiting, 21)).isEmpty();
    }

    @Test
    void theOnlyCaseSaysWhatItDid() {
        LifeTable alone = LifeTable.of(List.of(new Observation(10, 1, 1)));

        assertThat(PseudoObservations.ofSurvival(alone, 5).orElseThrow().of(10, 1, 0))
                .isEqualTo(1);
        assertThat(PseudoObservations.ofSurvival(alone, 10).orElseThrow().of(10, 1, 0))
                .isEqualTo(0);
    }

    private static void compare(
            List<Observation> cases, PseudoObservations quick, ToDoubleFunction<LifeTable> estimate) {
        int n = cases.size();
        double whole = estimate.applyAsDouble(LifeTable.of(cases));
        assertThat(quick.estimate()).isCloseTo(whole, within(1e-9));
        for (int i = 0; i < n; i++) {
            List<Observation> others = new ArrayList<>(cases);
            others.remove(i);
            double slow = n * whole - (n - 1) * estimate.applyAsDouble(LifeTable.of(others));
            assertThat(quick.of(cases.get(i))).as("case %d", i).isCloseTo(slow, within(1e-8));
        }
    }

    /** The restricted mean, where the others may not have been watched that long. */
    private static double area(KaplanMeier curve, double horizon) {
        double area = 0;
        double from = 0;
        for (LifeTable.Row row : curve.lifeTable().rows()) {
            double to = Math.min(row.time(), horizon);
            area += (to - from) * curve.survivalAt(from);
            from = to;
        }
        return area + (horizon - from) * curve.survivalAt(from);
    }
}
