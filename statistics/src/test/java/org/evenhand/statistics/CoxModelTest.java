package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.evenhand.statistics.CoxModel.NotEstimable;
import org.evenhand.statistics.CoxModel.Reason;
import org.evenhand.statistics.RandomCoxRows.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every Cox model, and when there is none. */
class CoxModelTest {

    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final List<Row> ROWS = RandomCoxRows.of(1);

    @ParameterizedTest
    @EnumSource
    void aRowOfManyCasesCountsAsManyRows(Ties ties) {
        assertSame(fit(ROWS, ties), fit(RandomCoxRows.repeated(ROWS), ties), 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheRowsDoesNotMatter(Ties ties) {
        List<Row> permuted = new ArrayList<>(ROWS);
        Collections.shuffle(permuted, new Random(7));

        assertSame(fit(ROWS, ties), fit(permuted, ties), 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void shiftingAllClocksChangesNothing(Ties ties) {
        List<Row> shifted = each(row -> row.with(new Observation(
                row.cases().duration() + 5000,
                row.cases().kind(),
                row.cases().count(),
                row.cases().entry() + 5000)));

        assertSame(fit(ROWS, ties), fit(shifted, ties), 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void swappingTheGroupsFlipsTheSign(Ties ties) {
        List<Row> swapped = each(Row::relabelled);

        assertSame(fit(ROWS, ties), fit(swapped, ties), -1, 1);
    }

    @Test
    void everyCaseTwiceKeepsTheRatiosAndDividesTheirErrorsByTheRootOfTwo() {
        List<Row> twice = Stream.concat(ROWS.stream(), ROWS.stream()).toList();
        CoxEstimate once = fit(ROWS, Ties.BRESLOW);
        CoxEstimate doubled = fit(twice, Ties.BRESLOW);

        for (String covariate : once.covariates()) {
            assertThat(doubled.coefficient(covariate).value())
                    .isCloseTo(once.coefficient(covariate).value(), ROUNDING);
            assertThat(doubled.coefficient(covariate).standardError() * Math.sqrt(2))
                    .isCloseTo(once.coefficient(covariate).standardError(), ROUNDING);
        }
    }

    @Test
    void anotherUnitOfACovariateIsAnotherUnitOfItsCoefficient() {
        CoxRows seconds = CoxRows.by("loud", "reach");
        ROWS.forEach(row -> seconds.addInStratum(row.stratum(), row.cases(), row.loud(), 2020 + 1e6 * row.reach()));
        CoxEstimate before = fit(ROWS, Ties.EFRON);
        CoxEstimate after = (CoxEstimate) CoxModel.fit(seconds);

        assertThat(after.coefficient("reach").value() * 1e6)
                .isCloseTo(before.coefficient("reach").value(), ROUNDING);
        assertThat(after.coefficient("reach").standardError() * 1e6)
                .isCloseTo(before.coefficient("reach").standardError(), ROUNDING);
        assertThat(after.coefficient("loud").value())
                .isCloseTo(before.coefficient("loud").value(), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void piecesOfTimeAreTheSameAsTheWhole(Ties ties) {
        List<Row> pieces = ROWS.stream()
                .flatMap(row -> Stream.of(row.cases().until(600), row.cases().after(600))
                        .flatMap(piece -> piece.map(row::with).stream()))
                .toList();

        assertThat(pieces).hasSizeGreaterThan(ROWS.size());
        assertSame(fit(ROWS, ties), fit(pieces, ties), 1, 1);
    }

    @Test
    void aTieOfManyMillionsIsTakenLikeOneOfFew() {
        CoxEstimate model = (CoxEstimate) CoxModel.fit(
                CoxRows.by("loud")
                        .add(new Observation(60, 1, 3_000_000_000L), 1)
                        .add(new Observation(120, 1, 3_000_000_000L), 1)
                        .add(new Observation(60, 1, 2_000_000_000L), 0)
                        .add(new Observation(120, 1, 4_000_000_000L), 0),
                Ties.BRESLOW);
        CoxEstimate small = (CoxEstimate) CoxModel.fit(
                CoxRows.by("loud")
                        .add(new Observation(60, 1, 3), 1)
                        .add(new Observation(120, 1, 3), 1)
                        .add(new Observation(60, 1, 2), 0)
                        .add(new Observation(120, 1, 4), 0),
                Ties.BRESLOW);

        assertThat(model.cases()).isEqualTo(12_000_000_000L);
        assertThat(model.coefficient("loud").value())
                .isCloseTo(small.coefficient("loud").value(), ROUNDING);
        assertThat(model.coefficient("loud").standardError() * Math.sqrt(1e9))
                .isCloseTo(small.coefficient("loud").standardError(), ROUNDING);
    }

    @Test
    void aCaseThatChangesIsComparedByWhatItIsAtTheTime() {
        Observation cases = new Observation(100, 1, 2);
        CoxRows rows = CoxRows.by("public")
                .addChanging("all", 1, cases, OptionalDouble.of(40), new double[] {0}, new double[] {1})
                .addChanging("all", 2, cases, OptionalDouble.empty(), new double[] {0}, new double[] {1})
                .addChanging("all", 3, cases, OptionalDouble.of(0), new double[] {0}, new double[] {1});

        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.events()).isEqualTo(6);
        assertThat(IntStream.range(0, rows.size()).mapToDouble(rows::start)).containsExactly(0.0, 40.0, 0.0, 0.0);
        assertThat(IntStream.range(0, rows.size()).mapToDouble(rows::stop)).containsExactly(40.0, 100.0, 100.0, 100.0);
        assertThat(IntStream.range(0, 4).mapToDouble(i -> rows.value(i, 0))).containsExactly(0.0, 1.0, 0.0, 1.0);
    }

    @Test
    void withoutEventsThereIsNoModel() {
        assertThat(CoxModel.fit(CoxRows.by("x"))).isEqualTo(new NotEstimable(Reason.NO_EVENTS));
        assertThat(CoxModel.fit(CoxRows.by("x").add(new Observation(1, 0, 1), 1)))
                .isEqualTo(new NotEstimable(Reason.NO_EVENTS));
    }

    @Test
    void aGroupWithoutEventsHasNoHazardRatio() {
        CoxRows rows = CoxRows.by("x");
        for (int i = 1; i <= 20; i++) {
            rows.add(new Observation(i, 1, 1), 0).add(new Observation(i, 0, 1), 1);
        }

        assertThat(CoxModel.fit(rows, Ties.EFRON)).isEqualTo(new NotEstimable(Reason.MONOTONE_LIKELIHOOD));
        assertThat(CoxModel.fit(rows, Ties.BRESLOW)).isEqualTo(new NotEstimable(Reason.MONOTONE_LIKELIHOOD));
    }

    @Test
    void separationIsSeenWhateverTheUnitOfTheCovariate() {
        for (double unit : new double[] {1e-6, 1, 1e6, 1e12}) {
            CoxRows rows = CoxRows.by("x");
            for (int i = 1; i <= 20; i++) {
                rows.add(new Observation(i, 1, 1), 0).add(new Observation(i, 0, 1), unit);
            }
            assertThat(CoxModel.fit(rows)).as("unit %s", unit).isEqualTo(new NotEstimable(Reason.MONOTONE_LIKELIHOOD));
        }
    }

    @Test
    void aCovariateThatNeverDiffersWithinAStratumSaysNothing() {
        CoxRows constant = CoxRows.by("x", "y");
        CoxRows collinear = CoxRows.by("x", "y");
        for (Row row : ROWS) {
            constant.addInStratum(row.stratum(), row.cases(), row.loud(), 0.1 * row.stratum());
            collinear.addInStratum(row.stratum(), row.cases(), row.loud(), 3 - 0.7 * row.loud());
        }

        assertThat(CoxModel.fit(constant)).isEqualTo(new NotEstimable(Reason.SINGULAR_INFORMATION));
        assertThat(CoxModel.fit(collinear)).isEqualTo(new NotEstimable(Reason.SINGULAR_INFORMATION));
    }

    @Test
    void aCoefficientBeyondFifteenIsNotReported() {
        CoxRows rows = CoxRows.by("loud", "reach");
        ROWS.forEach(row -> rows.addInStratum(row.stratum(), row.cases(), row.loud(), row.reach() / 1000));

        assertThat(CoxModel.fit(rows)).isEqualTo(new NotEstimable(Reason.MONOTONE_LIKELIHOOD));
    }

    @Test
    void casesThatLeftBeforeTheFirstEventDoNotMatter() {
        CoxRows rows = CoxRows.by("loud", "reach");
        ROWS.forEach(row -> rows.addClustered(row.stratum(), row.customer(), row.cases(), row.loud(), row.reach()));
        rows.addClustered(0, 1, new Observation(1, 0, 1), 30_000, -1e9);
        rows.addClustered("without events", 1, new Observation(1, 0, 1), 30_000, -1e9);

        assertSame(fit(ROWS, Ties.EFRON), (CoxEstimate) CoxModel.fit(rows), 1, 1);
    }

    @Test
    void aStepThatLeadsDownIsHalved() {
        double[] reach = {22.7, -1.8, 0.4, -1.7, -2.1, -1.2, 1, -0.3};
        CoxRows rows = CoxRows.by("reach");
        for (int i = 0; i < reach.length; i++) {
            rows.add(new Observation(i + 1, 1, 1), reach[i]);
        }

        CoxEstimate model = (CoxEstimate) CoxModel.fit(rows);

        assertThat(model.coefficient("reach").value()).isCloseTo(0.15570782892708337, ROUNDING);
    }

    @Test
    void rowsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CoxRows.by());
        assertThatIllegalArgumentException().isThrownBy(() -> CoxRows.by("x", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> CoxRows.by("x").add(new Observation(1, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoxRows.by("x").add(new Observation(1, 1, 1), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(ROWS, Ties.EFRON).coefficient("z"));
    }

    @Test
    void robustErrorsNeedAClusterForEveryRow() {
        Row row = ROWS.getFirst();
        CoxRows rows = RandomCoxRows.rows(ROWS).addInStratum(0, row.cases(), row.loud(), row.reach());

        assertThat(((CoxEstimate) CoxModel.fit(rows)).robustCovariance()).isEmpty();
    }

    private static List<Row> each(UnaryOperator<Row> change) {
        return ROWS.stream().map(change).toList();
    }

    private static CoxEstimate fit(List<Row> rows, Ties ties) {
        return (CoxEstimate) CoxModel.fit(RandomCoxRows.rows(rows), ties);
    }

    private static void assertSame(CoxEstimate one, CoxEstimate other, double signOfLoud, double signOfReach) {
        assertThat(other.coefficient("loud").value())
                .isCloseTo(signOfLoud * one.coefficient("loud").value(), ROUNDING);
        assertThat(other.coefficient("reach").value())
                .isCloseTo(signOfReach * one.coefficient("reach").value(), ROUNDING);
        for (String covariate : one.covariates()) {
            assertThat(other.coefficient(covariate).standardError())
                    .isCloseTo(one.coefficient(covariate).standardError(), ROUNDING);
            assertThat(other.robustCoefficient(covariate).orElseThrow().standardError())
                    .isCloseTo(one.robustCoefficient(covariate).orElseThrow().standardError(), ROUNDING);
        }
        assertThat(other.events()).isEqualTo(one.events());
        assertThat(other.logLikelihood()).isCloseTo(one.logLikelihood(), within(1e-8));
        assertThat(other.logLikelihoodAtZero()).isCloseTo(one.logLikelihoodAtZero(), within(1e-8));
        assertThat(other.scoreTest().statistic()).isCloseTo(one.scoreTest().statistic(), within(1e-8));
        assertThat(other.waldTest().statistic()).isCloseTo(one.waldTest().statistic(), within(1e-8));
    }
}
