package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StandardisationTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final Standardisation ANSWERED = new Standardisation(new CurveMeasure.Happened(100));

    @Test
    void everyStratumNotUsedSaysWhy() {
        StandardisedComparison comparison = ANSWERED.compare(List.of(
                Stratum.of("alone", answered(20, 10), List.of()),
                Stratum.of("few", answered(20, 10), answered(4, 2)),
                Stratum.of("short", answered(20, 10), List.of(new Observation(50, 1, 3), new Observation(99, 0, 3))),
                Stratum.of("used", answered(20, 10), answered(10, 2))));

        assertThat(comparison.strata())
                .extracting(ComparedStratum::use)
                .containsExactly(
                        StratumUse.ONE_GROUP_ONLY,
                        StratumUse.TOO_FEW_CASES,
                        StratumUse.NOT_WATCHED_LONG_ENOUGH,
                        StratumUse.USED);
        assertThat(comparison.used()).extracting(ComparedStratum::key).containsExactly("used");
        assertThat(comparison.notUsed()).allSatisfy(each -> assertThat(each.difference()).isEmpty());
        assertThat(comparison.coverage()).hasValue(30.0 / 100);
        assertThat(comparison.whyUndefined()).isEmpty();
        assertThat(comparison.difference().orElseThrow().value()).isCloseTo(0.3, ROUNDING);
    }

    @Test
    void fiveCasesInBothGroupsAreEnough() {
        assertThat(ANSWERED.compare(List.of(Stratum.of("five", answered(5, 2), answered(5, 3))))
                        .difference())
                .isPresent();
        assertThat(ANSWERED.compare(List.of(Stratum.of("four", answered(5, 2), answered(4, 3))))
                        .difference())
                .isEmpty();
    }

    @Test
    void aGroupThatIsAllAnsweredNeedNotBeWatchedLonger() {
        List<Observation> allAnswered = List.of(new Observation(50, 1, 6));

        assertThat(ANSWERED.compare(List.of(Stratum.of("all", allAnswered, answered(10, 5))))
                        .difference())
                .isPresent();
    }

    @Test
    void withoutAUsableStratumThereIsNoDifferenceButAReason() {
        StandardisedComparison none =
                ANSWERED.compare(List.of(Stratum.of("few", answered(4, 2), answered(3, 2)), Stratum.of(
                        "alone", answered(8, 2), List.of())));

        assertThat(none.difference()).isEmpty();
        assertThat(none.coverage()).hasValue(0);
        assertThat(none.whyUndefined()).contains(StratumUse.ONE_GROUP_ONLY);
        assertThat(none.heterogeneity()).isEmpty();
    }

    @Test
    void withoutAnyCasesNothingIsSaid() {
        StandardisedComparison nothing = ANSWERED.compare(List.of());

        assertThat(nothing.difference()).isEmpty();
        assertThat(nothing.coverage()).isEmpty();
        assertThat(nothing.whyUndefined()).isEmpty();
    }

    @Test
    void whereTheDataShowNoSpreadThereIsNoIntervalAndNoTest() {
        StandardisedDifference equal = ANSWERED.compare(List.of(Stratum.of("all", answered(9, 9), answered(7, 7))))
                .difference()
                .orElseThrow();

        assertThat(equal.value()).isZero();
        assertThat(equal.interval(Confidence.NINETY_FIVE)).isEmpty();
        assertThat(equal.z()).isEmpty();
        assertThat(equal.pValue()).isEmpty();
    }

    @Test
    void theVarianceOfACellIsThatOfASmallSample() {
        List<Stratum> one = List.of(Stratum.of("one", answered(5, 2), answered(10, 6)));
        double withCorrection =
                ANSWERED.compare(one).difference().orElseThrow().standardError();

        assertThat(withCorrection * withCorrection).isCloseTo(0.4 * 0.6 / 4 + 0.6 * 0.4 / 9, ROUNDING);
    }

    @Test
    void weightsAreSharesAndTheHeaviestComesFirst() {
        StandardisedComparison comparison = ANSWERED.compare(List.of(
                Stratum.of("a", answered(10, 5), answered(10, 5)),
                Stratum.of("b", answered(40, 30), answered(40, 30)),
                Stratum.of("c", answered(20, 18), answered(20, 2))));

        assertThat(comparison.used().stream().mapToDouble(ComparedStratum::weight).sum()).isCloseTo(1, ROUNDING);
        assertThat(comparison.thatWeighMost(2)).extracting(ComparedStratum::key).containsExactly("b", "c");
        assertThat(comparison.thatWeighMost(1).getFirst().weight()).isCloseTo(40.0 / 70, ROUNDING);
        assertThat(comparison.thatContributeMost(1)).extracting(ComparedStratum::key).containsExactly("c");
        assertThat(comparison.used().stream().mapToDouble(ComparedStratum::contribution).sum())
                .isCloseTo(comparison.difference().orElseThrow().value(), ROUNDING);
    }

    @Test
    void theWeightDecidesWhoseCaseMixCounts() {
        List<Stratum> strata = List.of(
                Stratum.of("easy", answered(90, 81), answered(10, 8)),
                Stratum.of("hard", answered(10, 1), answered(90, 18)));

        assertThat(difference(strata, StratumWeight.OVERLAP)).isCloseTo(0, ROUNDING);
        assertThat(difference(strata, StratumWeight.POOLED)).isCloseTo(0, ROUNDING);
        assertThat(difference(strata, StratumWeight.TREATED)).isCloseTo(0.9 * 0.1 - 0.1 * 0.1, ROUNDING);
    }

    @Test
    void aBenefitHereAndAHarmThereAreHeterogeneous() {
        Heterogeneity opposite = ANSWERED.compare(List.of(
                        Stratum.of("x", answered(100, 80), answered(100, 50)),
                        Stratum.of("y", answered(100, 50), answered(100, 80))))
                .heterogeneity()
                .orElseThrow();
        Heterogeneity same = ANSWERED.compare(List.of(
                        Stratum.of("x", answered(100, 80), answered(100, 50)),
                        Stratum.of("y", answered(200, 160), answered(200, 100))))
                .heterogeneity()
                .orElseThrow();

        // Both strata have the variance v = 0.8 0.2/99 + 0.5 0.5/99 and the difference +-0.3, so Q = 2 0.09/v.
        assertThat(opposite.q()).isCloseTo(0.18 / (0.41 / 99), within(1e-9));
        assertThat(opposite.degreesOfFreedom()).isEqualTo(1);
        assertThat(opposite.pValue()).isLessThan(1e-9);
        assertThat(opposite.iSquared()).isCloseTo(1 - 0.41 / 99 / 0.18, ROUNDING);
        assertThat(same.q()).isCloseTo(0, ROUNDING);
        assertThat(same.pValue()).isCloseTo(1, within(1e-6));
        assertThat(same.iSquared()).isZero();
    }

    @Test
    void strataWithoutSpreadCannotDiffer() {
        Stratum certain = Stratum.of("certain", answered(10, 10), answered(10, 10));
        Stratum open = Stratum.of("open", answered(20, 10), answered(20, 8));
        Stratum other = Stratum.of("other", answered(20, 10), answered(20, 4));

        assertThat(ANSWERED.compare(List.of(certain, open)).heterogeneity()).isEmpty();
        assertThat(ANSWERED.compare(List.of(certain, open, other))
                        .heterogeneity()
                        .orElseThrow()
                        .strata())
                .isEqualTo(2);
    }

    @Test
    void endingsOfOneKindAreComparedToo() {
        List<Observation> a = List.of(new Observation(10, 1, 4), new Observation(20, 2, 4), new Observation(200, 0, 2));
        List<Observation> b = List.of(new Observation(10, 1, 2), new Observation(20, 2, 6), new Observation(200, 0, 2));
        StandardisedDifference first = new Standardisation(new CurveMeasure.Incidence(1, 100))
                .compare(List.of(Stratum.of("all", a, b)))
                .difference()
                .orElseThrow();
        StandardisedDifference never = new Standardisation(new CurveMeasure.Incidence(3, 100))
                .compare(List.of(Stratum.of("all", a, b)))
                .difference()
                .orElseThrow();

        assertThat(first.a().value()).isCloseTo(0.4, ROUNDING);
        assertThat(first.b().value()).isCloseTo(0.2, ROUNDING);
        assertThat(first.standardError()).isCloseTo(Math.sqrt(0.24 / 9 + 0.16 / 9), ROUNDING);
        assertThat(never.value()).isZero();
        assertThat(never.ratio()).isEmpty();
    }

    @Test
    void theRatioOfMeansStandsOnTheLogScale() {
        StandardisedDifference waits = new Standardisation(new CurveMeasure.MeanWait(100))
                .compare(List.of(Stratum.of("all", waiting(30, 60, 6), waiting(20, 40, 6))))
                .difference()
                .orElseThrow();
        RatioEstimate ratio = waits.ratio().orElseThrow();

        assertThat(ratio.value()).isCloseTo(1.5, ROUNDING);
        assertThat(ratio.logStandardError())
                .isCloseTo(
                        Math.hypot(
                                waits.a().standardError() / waits.a().value(),
                                waits.b().standardError() / waits.b().value()),
                        ROUNDING);
        assertThat(ratio.interval(Confidence.NINETY_FIVE).orElseThrow().low()).isLessThan(1.5);
    }

    @Test
    void theOrderOfStrataAndRowsChangesNothing() {
        for (long seed = 1; seed <= 5; seed++) {
            List<Stratum> strata = random(seed);
            List<Stratum> shuffled = new ArrayList<>(strata);
            Collections.shuffle(shuffled, new java.util.Random(seed));

            assertThat(ANSWERED.compare(shuffled)).isEqualTo(ANSWERED.compare(strata));
        }
    }

    @Test
    void everyCaseTwiceKeepsTheEstimateAndDividesItsErrorByTheRootOfTwo() {
        for (StratumWeight weight : StratumWeight.values()) {
            Standardisation plain =
                    new Standardisation(new CurveMeasure.MeanWait(1200), weight, Standardisation.Rules.NONE);
            StandardisedDifference once =
                    plain.compare(random(7)).difference().orElseThrow();
            StandardisedDifference twice =
                    plain.compare(doubled(random(7))).difference().orElseThrow();

            assertThat(twice.value()).isCloseTo(once.value(), within(1e-9));
            assertThat(twice.standardError() * Math.sqrt(2)).isCloseTo(once.standardError(), within(1e-9));
        }
    }

    @Test
    void exchangedGroupsExchangeTheSign() {
        for (long seed = 1; seed <= 5; seed++) {
            StandardisedDifference there =
                    ANSWERED.compare(random(seed)).difference().orElseThrow();
            StandardisedDifference back = ANSWERED.compare(random(seed).stream()
                            .map(each -> new Stratum(each.key(), each.b(), each.a()))
                            .toList())
                    .difference()
                    .orElseThrow();

            assertThat(back.value()).isEqualTo(-there.value());
            assertThat(back.standardError()).isEqualTo(there.standardError());
            assertThat(back.pValue()).isEqualTo(there.pValue());
        }
    }

    @Test
    void rulesThatCannotBeFollowedAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Standardisation.Rules(0, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standardisation.Rules(1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioEstimate(0, 1));
    }

    private static double difference(List<Stratum> strata, StratumWeight weight) {
        return new Standardisation(new CurveMeasure.Happened(100), weight, Standardisation.Rules.PRODUCTION)
                .compare(strata)
                .difference()
                .orElseThrow()
                .value();
    }

    private static List<Observation> answered(int cases, int answered) {
        return Stream.of(new Observation(50, 1, Math.max(1, answered)), new Observation(200, 0, Math.max(1, cases - answered)))
                .filter(each -> each.kind() == 1 ? answered > 0 : cases > answered)
                .toList();
    }

    private static List<Observation> waiting(double first, double second, long each) {
        return List.of(new Observation(first, 1, each), new Observation(second, 1, each));
    }

    private static List<Stratum> random(long seed) {
        return IntStream.range(0, 4)
                .mapToObj(i -> Stratum.of(
                        "stratum " + i, RandomCases.of(100 * seed + i, 1), RandomCases.of(100 * seed + 50 + i, 1)))
                .toList();
    }

    private static List<Stratum> doubled(List<Stratum> strata) {
        return strata.stream()
                .map(each -> new Stratum(each.key(), twice(each.a()), twice(each.b())))
                .toList();
    }

    private static Optional<LifeTable> twice(Optional<LifeTable> once) {
        return once.map(table -> LifeTable.of(table.rows().stream()
                .flatMap(row -> Stream.of(
                        new Observation(row.time(), 1, Math.max(1, 2 * row.events())),
                        new Observation(row.time(), 0, Math.max(1, 2 * row.censored()))).filter(
                        each -> each.kind() == 1 ? row.events() > 0 : row.censored() > 0))
                .toList()));
    }
}
