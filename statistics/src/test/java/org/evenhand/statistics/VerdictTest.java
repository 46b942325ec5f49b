package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final double MARGIN = 0.05;

    @Test
    void thirtyCasesTenEventsAndHalfTheCasesComparedAreEnough() {
        assertThat(verdict(30, 30, 10, 10, 0.5)).isEqualTo(Verdict.UNEQUAL_HIGHER);
        assertThat(verdict(29, 30, 10, 10, 0.5)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(verdict(30, 29, 10, 10, 0.5)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(verdict(30, 30, 9, 10, 0.5)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(verdict(30, 30, 10, 9, 0.5)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(verdict(30, 30, 10, 10, 0.499)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void equalityComesBeforeAnyDifference() {
        assertThat(verdict(0.05, -0.05, 0.05, 0.001)).isEqualTo(Verdict.EQUAL_WITHIN_MARGIN);
        assertThat(verdict(0.03, 0.01, 0.05, 0.001)).isEqualTo(Verdict.EQUAL_WITHIN_MARGIN);
        assertThat(verdict(0.03, 0.01, 0.051, 0.001)).isEqualTo(Verdict.SMALL_DIFFERENCE);
        assertThat(verdict(-0.03, -0.051, -0.01, 0.001)).isEqualTo(Verdict.SMALL_DIFFERENCE);
    }

    @Test
    void aDifferenceCountsFromTheMarginOnAndOnlyIfItIsNotChance() {
        assertThat(verdict(0.05, 0.01, 0.09, 0.05)).isEqualTo(Verdict.UNEQUAL_HIGHER);
        assertThat(verdict(-0.05, -0.09, -0.01, 0.05)).isEqualTo(Verdict.UNEQUAL_LOWER);
        assertThat(verdict(0.0499, 0.01, 0.09, 0.05)).isEqualTo(Verdict.SMALL_DIFFERENCE);
        assertThat(verdict(0.05, 0.01, 0.09, 0.0501)).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void whatIsUndefinedIsNeverCalledEqual() {
        Evidence noEstimate = new Evidence(
                OptionalDouble.empty(), Optional.empty(), OptionalDouble.of(0.01), MARGIN, 99, 99, 50, 50, 1);
        Evidence noSpread = new Evidence(
                OptionalDouble.of(0), Optional.empty(), OptionalDouble.empty(), MARGIN, 99, 99, 50, 50, 1);

        assertThat(Verdict.of(noEstimate, Thresholds.DEFAULT)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(Verdict.of(noSpread, Thresholds.DEFAULT)).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void aComparisonBringsItsOwnEvidence() {
        List<Observation> fast = List.of(new Observation(50, 1, 80), new Observation(200, 0, 20));
        List<Observation> slow = List.of(new Observation(50, 1, 40), new Observation(200, 0, 60));
        StandardisedComparison comparison = new Standardisation(new CurveMeasure.Happened(100))
                .compare(List.of(Stratum.of("one", fast, slow), Stratum.of("alone", fast, List.of())));
        Evidence evidence = Evidence.of(comparison, OptionalDouble.of(0.001), MARGIN, 160, 40);

        assertThat(evidence.casesA()).isEqualTo(200);
        assertThat(evidence.casesB()).isEqualTo(100);
        assertThat(evidence.coverage()).isCloseTo(200 / 300.0, within(1e-12));
        assertThat(evidence.estimate().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(evidence.ninetyPercent())
                .isEqualTo(comparison.difference().orElseThrow().interval(new Confidence(0.9)));
        assertThat(Verdict.of(evidence, Thresholds.DEFAULT)).isEqualTo(Verdict.UNEQUAL_HIGHER);
        assertThat(Verdict.of(evidence, Thresholds.DEFAULT).isUnequal()).isTrue();
    }

    @Test
    void thresholdsAndMarginsCanBeReplaced() {
        Thresholds stricter = new Thresholds(500, 10, 0.5, 0.01);

        assertThat(Verdict.of(evidence(0.1, 0.06, 0.14, 0.001), stricter)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(Margins.DEFAULT.share()).isEqualTo(0.05);
        assertThat(Margins.DEFAULT.ofWait(3600)).isEqualTo(720);
        assertThat(Math.exp(-Margins.DEFAULT.ofLogTransfers())).isCloseTo(0.8, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(30, 10, 1.5, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> new Margins(0, 0.2, 1.25));
        assertThatIllegalArgumentException().isThrownBy(() -> evidence(0.1, 0, 0.2, 0.1, 0));
    }

    @Test
    void neededCasesAreThoseOfTheMethods() {
        NeededCases needed = NeededCases.ofShare(0.7, 0.05);

        assertThat(needed.toAllowEquality()).isEqualTo(455);
        assertThat(needed.toShowEquality()).isEqualTo(1439);
        assertThat(needed.toFindMargin()).isEqualTo(1319);
        assertThat(NeededCases.ofStandardError(200, 200, Math.sqrt(2 * 0.21 / 200), 0.05))
                .isEqualTo(needed);
        assertThatIllegalArgumentException().isThrownBy(() -> NeededCases.ofShare(0.7, 0));
    }

    @Test
    void oppositeSignsAreFlaggedWhateverTheirSize() {
        assertThat(Flag.of(0.18, -0.046)).containsExactly(Flag.SIGN_FLIP, Flag.MIX_EXPLAINS);
        assertThat(Flag.of(-0.096, 0.11)).containsExactly(Flag.SIGN_FLIP);
        assertThat(Flag.of(0.001, -0.001)).containsExactly(Flag.SIGN_FLIP);
        assertThat(Flag.of(0.10, 0.04)).containsExactly(Flag.MIX_EXPLAINS);
        assertThat(Flag.of(0.10, 0)).containsExactly(Flag.MIX_EXPLAINS);
        assertThat(Flag.of(0.10, 0.05)).isEmpty();
        assertThat(Flag.of(0, 0.05)).isEmpty();
        assertThat(Flag.of(1e-200, -1e-200)).contains(Flag.SIGN_FLIP);
    }

    private static Verdict verdict(long casesA, long casesB, long eventsA, long eventsB, double coverage) {
        return Verdict.of(
                new Evidence(
                        OptionalDouble.of(0.2),
                        Optional.of(new Interval(0.1, 0.3)),
                        OptionalDouble.of(0.001),
                        MARGIN,
                        casesA,
                        casesB,
                        eventsA,
                        eventsB,
                        coverage),
                Thresholds.DEFAULT);
    }

    private static Verdict verdict(double estimate, double low, double high, double p) {
        return Verdict.of(evidence(estimate, low, high, p), Thresholds.DEFAULT);
    }

    private static Evidence evidence(double estimate, double low, double high, double p) {
        return evidence(estimate, low, high, p, MARGIN);
    }

    private static Evidence evidence(double estimate, double low, double high, double p, double margin) {
        return new Evidence(
                OptionalDouble.of(estimate),
                Optional.of(new Interval(low, high)),
                OptionalDouble.of(p),
                margin,
                400,
                300,
                200,
                90,
                0.9);
    }
}
