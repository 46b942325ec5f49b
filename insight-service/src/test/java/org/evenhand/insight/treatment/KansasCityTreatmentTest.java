package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.evenhand.insight.channels.RealRecords;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedKansasCity;
import org.evenhand.insight.observed.Period;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** Real cases: Twitter looks equal and is a little slower, the web looks slow and hardly is. */
class KansasCityTreatmentTest {

    private final ObservedCases cases = ObservedKansasCity.of(RealRecords.of("kansas-city-311.csv.gz"));

    @Test
    void withinTheirCategoryCasesFromTwitterAreResolvedATenthSlower() {
        assertThat(cases.size()).isEqualTo(46_015);

        HazardRatio found = compare("TWIR", "category").hazardRatio();

        assertThat(found.crude().low()).isLessThan(1);
        assertThat(found.crude().high()).isGreaterThan(1);
        assertThat(found.estimate()).isCloseTo(0.904, within(0.0005));
        assertThat(found.low()).isCloseTo(0.836, within(0.0005));
        assertThat(found.high()).isCloseTo(0.978, within(0.0005));
    }

    @Test
    void theWebLosesMostOfItsGapWithTopicAndYear() {
        Comparison found = compare("WEB", "topic,year");

        assertThat(found.hazardRatio().crude().estimate()).isCloseTo(0.78, within(0.005));
        assertThat(found.hazardRatio().estimate()).isCloseTo(0.94, within(0.005));
        assertThat(found.adjusted().estimate()).isLessThan(found.crude().estimate() / 10);
        assertThat(found.flags()).containsExactly("MIX_EXPLAINS");
    }

    private Comparison compare(String source, String strata) {
        return new Treatment(Margins.DEFAULT, Thresholds.DEFAULT)
                .of(
                        new Question(
                                "kansas-city",
                                Period.of("2013-01-01", "2020-12-31"),
                                null,
                                Grouping.SOURCES,
                                Optional.of(source),
                                Optional.of("PHONE"),
                                Measure.RESOLUTION_TIME,
                                Question.strata(strata),
                                Horizon.of("P7D")),
                        cases)
                .comparisons()
                .getFirst();
    }
}
