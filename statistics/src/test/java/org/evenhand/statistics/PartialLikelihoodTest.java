package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.evenhand.statistics.RandomCoxRows.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running sums against the definition, which looks through all rows at every event. */
class PartialLikelihoodTest {

    @ParameterizedTest
    @CsvSource({"1, EFRON", "2, EFRON", "3, EFRON", "1, BRESLOW", "2, BRESLOW", "3, BRESLOW"})
    void theMaximumIsThatOfTheDefinition(long seed, Ties ties) {
        List<Row> rows = RandomCoxRows.of(seed);
        CoxEstimate model = (CoxEstimate) CoxModel.fit(RandomCoxRows.rows(rows), ties);
        double loud = model.coefficient("loud").value();
        double reach = model.coefficient("reach").value();
        List<Row> cases = RandomCoxRows.repeated(rows);

        double atMaximum = logarithm(cases, ties, loud, reach);
        assertThat(model.logLikelihood()).isCloseTo(atMaximum, within(1e-8));
        assertThat(model.logLikelihoodAtZero()).isCloseTo(logarithm(cases, ties, 0, 0), within(1e-8));
        double h = 1e-4;
        assertThat(logarithm(cases, ties, loud + h, reach) - logarithm(cases, ties, loud - h, reach))
                .isCloseTo(0, within(1e-8));
        assertThat(logarithm(cases, ties, loud, reach + h) - logarithm(cases, ties, loud, reach - h))
                .isCloseTo(0, within(1e-8));
        double curvature = (logarithm(cases, ties, loud + 0.01, reach)
                        - 2 * atMaximum
                        + logarithm(cases, ties, loud - 0.01, reach))
                / 1e-4;
        assertThat(-curvature).isCloseTo(Cholesky.of(model.covariance()).inverse().at(0, 0), within(0.01));
    }

    private static double logarithm(List<Row> cases, Ties ties, double loud, double reach) {
        double sum = 0;
        for (int stratum = 0; stratum < 3; stratum++) {
            int each = stratum;
            List<Row> inStratum = cases.stream().filter(row -> row.stratum() == each).toList();
            double[] times = inStratum.stream()
                    .filter(row -> row.cases().kind() == 1)
                    .mapToDouble(row -> row.cases().duration())
                    .distinct()
                    .toArray();
            for (double time : times) {
                sum += atOneTime(inStratum, time, ties, loud, reach);
            }
        }
        return sum;
    }

    private static double atOneTime(List<Row> cases, double time, Ties ties, double loud, double reach) {
        double atRisk = 0;
        double dying = 0;
        double exponents = 0;
        int deaths = 0;
        for (Row row : cases) {
            double exponent = loud * row.loud() + reach * row.reach();
            Observation watched = row.cases();
            boolean isThere = watched.entry() == 0 || watched.entry() < time;
            atRisk += isThere && time <= watched.duration() ? Math.exp(exponent) : 0;
            if (watched.duration() == time && watched.kind() == 1) {
                dying += Math.exp(exponent);
                exponents += exponent;
                deaths++;
            }
        }
        double logarithm = exponents;
        for (int k = 0; k < deaths; k++) {
            logarithm -= Math.log(ties == Ties.EFRON ? atRisk - (double) k / deaths * dying : atRisk);
        }
        return logarithm;
    }
}
