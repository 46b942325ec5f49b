package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Straight lines of which the answer is known. */
class LeastSquaresTest {

    private static final double[] RESPONSES = {1, 2, 6, 4, 5, 9};
    private static final double[][] PUBLIC = {{0}, {0}, {0}, {1}, {1}, {1}};

    @Test
    void theSlopeOfTwoGroupsIsTheDifferenceOfTheirMeans() {
        Slope slope = LeastSquares.fit(List.of("public"), RESPONSES, PUBLIC, List.of(1, 2, 3, 4, 5, 6))
                .orElseThrow()
                .slope("public");

        assertThat(slope.value()).isCloseTo(3, within(1e-12));
        // Each mean has the variance (4 + 1 + 9)/3^2.
        assertThat(slope.standardError()).isCloseTo(Math.sqrt(28 / 9.0), within(1e-12));
        assertThat(slope.interval().orElseThrow().low()).isCloseTo(3 - 1.959963984540054 * Math.sqrt(28 / 9.0), within(1e-9));
    }

    @Test
    void rowsOfOneClusterCountTogether() {
        Slope slope = LeastSquares.fit(List.of("public"), RESPONSES, PUBLIC, List.of("a", "a", "b", "c", "c", "d"))
                .orElseThrow()
                .slope("public");

        // Residuals -2, -1 | 3 and -1, 0... add up to -3 and 3 in each group.
        assertThat(slope.standardError()).isCloseTo(Math.sqrt(36 / 9.0), within(1e-12));
    }

    @Test
    void anotherOriginAndUnitChangeOnlyTheUnit() {
        double[][] moved = new double[PUBLIC.length][];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = new double[] {1.7e9 + 1e5 * PUBLIC[i][0]};
        }
        Slope slope = LeastSquares.fit(List.of("public"), RESPONSES, moved, List.of(1, 2, 3, 4, 5, 6))
                .orElseThrow()
                .slope("public");

        assertThat(slope.value() * 1e5).isCloseTo(3, within(1e-9));
        assertThat(slope.standardError() * 1e5).isCloseTo(Math.sqrt(28 / 9.0), within(1e-9));
    }

    @Test
    void pseudoObservationsWithoutCensoringGiveTheDifferenceOfShares() {
        List<Observation> cases = RandomCases.of(1).stream().filter(each -> each.kind() > 0).toList();
        PseudoObservations waiting =
                PseudoObservations.ofSurvival(LifeTable.of(cases), 1200).orElseThrow();
        double[] responses = cases.stream().mapToDouble(waiting::of).toArray();
        double[][] x = new double[cases.size()][1];
        double[] waits = new double[2];
        double[] sizes = new double[2];
        for (int i = 0; i < x.length; i++) {
            x[i][0] = i % 3 == 0 ? 1 : 0;
            sizes[(int) x[i][0]]++;
            waits[(int) x[i][0]] += cases.get(i).duration() > 1200 ? 1 : 0;
        }

        assertThat(LeastSquares.fit(List.of("third"), responses, x, cases)
                        .orElseThrow()
                        .slope("third")
                        .value())
                .isCloseTo(waits[1] / sizes[1] - waits[0] / sizes[0], within(1e-9));
    }

    @Test
    void covariatesThatCannotBeToldApartHaveNoSlope() {
        List<Integer> clusters = List.of(1, 2, 3);
        double[] responses = {1, 2, 4};

        assertThat(LeastSquares.fit(List.of("x"), responses, new double[][] {{0.1}, {0.1}, {0.1}}, clusters))
                .isEmpty();
        assertThat(LeastSquares.fit(
                        List.of("x", "y"), responses, new double[][] {{1, 5}, {2, 3}, {3, 1}}, clusters))
                .isEmpty();
        assertThat(LeastSquares.fit(List.of("x"), new double[0], new double[0][], List.of()))
                .isEmpty();
    }

    @Test
    void responsesWithoutSpreadHaveNoInterval() {
        Slope slope = LeastSquares.fit(
                        List.of("x"), new double[] {0, 0, 0}, new double[][] {{1}, {2}, {3}}, List.of(1, 2, 3))
                .orElseThrow()
                .slope("x");

        assertThat(slope.value()).isEqualTo(0);
        assertThat(slope.interval()).isEmpty();
        assertThat(slope.pValue()).isEmpty();
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(List.of("x"), RESPONSES, PUBLIC, List.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(List.of("x", "y"), RESPONSES, PUBLIC, List.of(1, 2, 3, 4, 5, 6)));
    }
}
