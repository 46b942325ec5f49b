package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums over many tied events are what adding them up one by one gives. */
class EfronSumsTest {

    @ParameterizedTest
    @CsvSource({"201, 0.0001", "300, 0.09", "1000, 0.11", "1000, 0.5", "20000, 0.99", "100000, 0.02", "5000, 0.9"})
    void theyAreTheSumsOneByOne(long deaths, double t) {
        double[] sums = new double[6];
        for (long k = 0; k < deaths; k++) {
            double f = (double) k / deaths;
            double left = 1 - t * f;
            double[] terms = {1 / left, f / left, 1 / left / left, f / left / left, f * f / left / left, Math.log(left)
            };
            for (int each = 0; each < sums.length; each++) {
                sums[each] += terms[each];
            }
        }

        assertThat(EfronSums.suits(deaths, t)).isTrue();
        EfronSums found = EfronSums.of(deaths, t);

        double[] all = {found.a(), found.b(), found.c(), found.d(), found.e(), found.logs()};
        for (int each = 0; each < sums.length; each++) {
            assertThat(all[each]).as("sum %d", each).isCloseTo(sums[each], withinPercentage(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1", "150, 0.01", "10000, 1", "1000, 0.9"})
    void fewOrAlmostAllOfThoseAtRiskAreAddedUpOneByOne(long deaths, double t) {
        assertThat(EfronSums.suits(deaths, t)).isFalse();
    }
}
