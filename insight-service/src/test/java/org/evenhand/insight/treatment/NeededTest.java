package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Needed;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.MadeCases;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedSet;
import org.evenhand.insight.observed.Period;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** How many cases it would take, held against what as many cases then say. */
class NeededTest {

    private static final int STUDIES = 200;

    @Test
    void withAsManyAsAreNeededEqualityIsShownInEightyOfAHundred() {
        Needed needed = compare(MadeCases.alike(1, 4_000, 0.7), "answer-24h").needed();
        assertThat(needed.from()).isEqualTo("adjusted");

        assertThat(shownEqual(2 * Math.toIntExact(needed.toShowEquality())))
                .isBetween(STUDIES * 72L / 100, STUDIES * 88L / 100);
    }

    @Test
    void withFewerThanAllowItEqualityIsHardlyEverShown() {
        Needed needed = compare(MadeCases.alike(1, 4_000, 0.7), "answer-24h").needed();

        assertThat(shownEqual((int) (1.8 * needed.toAllowEquality()))).isLessThan(STUDIES / 50L);
    }

    private long shownEqual(int cases) {
        return IntStream.range(0, STUDIES)
                .filter(seed -> compare(MadeCases.alike(1_000 + seed, cases, 0.7), "answer-24h")
                        .verdict()
                        .equals("EQUAL_WITHIN_MARGIN"))
                .count();
    }

    @Test
    void howManyThereAreAlreadyDoesNotChangeHowManyAreNeeded() {
        for (String measure : new String[] {"answer-24h", "answer-time"}) {
            double few = compare(MadeCases.alike(3, 600, 0.6), measure).needed().toShowEquality();
            double many =
                    compare(MadeCases.alike(4, 12_000, 0.6), measure).needed().toShowEquality();

            assertThat(few).as(measure).isCloseTo(many, within(0.15 * many));
        }
    }

    @Test
    void everyMeasureOfSetCSaysHowManyAndInWhichOrder() {
        for (Measure measure : Measure.values()) {
            Needed needed = compare(ObservedSet.of("setC.csv"), measure.word()).needed();

            assertThat(needed.from()).as(measure.word()).isEqualTo("adjusted");
            assertThat(needed.toAllowEquality()).as(measure.word()).isBetween(30L, needed.toFindMargin());
            assertThat(needed.toFindMargin()).as(measure.word()).isLessThanOrEqualTo(needed.toShowEquality());
        }
    }

    @Test
    void ofFewCasesOnlyTheShareInBothSidesTogetherSaysIt() {
        ObservedCases few = MadeCases.alike(5, 50, 0.7);

        Comparison shares = compare(few, "answer-24h");
        assertThat(shares.verdict()).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(shares.needed().from()).isEqualTo("share");
        assertThat(shares.needed().toShowEquality()).isBetween(1_000L, 1_800L);
        assertThat(compare(few, "answer-time").needed().reason())
                .isEqualTo("there are too few cases to tell how much they scatter");
        assertThat(compare(MadeCases.alike(5, 28, 0.7), "answer-24h").needed().toShowEquality())
                .isNull();
    }

    @Test
    void whatNeverFailsHasNoSpread() {
        MadeCases made = new MadeCases(6);
        IntStream.range(0, 200).forEach(i -> made.add(i % 2 == 0 ? "public" : "private", "all", "all", 2));

        Needed needed = compare(made.cases(), "answer-24h").needed();

        assertThat(needed.toShowEquality()).isNull();
        assertThat(needed.reason()).isEqualTo("the cases show no spread");
    }

    @Test
    void whereStrataAreTooThinTheCrudeEstimateSaysIt() {
        Comparison thin = compare(MadeCases.thin(7, 1_100, 0.2), "answer-24h");

        assertThat(thin.adjusted().coverage()).isBetween(0.01, 0.49);
        assertThat(thin.needed().from()).isEqualTo("crude");
        assertThat(thin.needed().toShowEquality()).isBetween(1_200L, 2_600L);
    }

    private static Comparison compare(ObservedCases cases, String measure) {
        return treated(cases, measure, "topic,severity");
    }

    static Comparison treated(ObservedCases cases, String measure, String strata) {
        Measure asked = Measure.named(measure);
        return new Treatment(Margins.DEFAULT, Thresholds.DEFAULT)
                .of(
                        new Question(
                                "made",
                                Period.of("", ""),
                                null,
                                Grouping.PUBLIC_PRIVATE,
                                Optional.empty(),
                                Optional.empty(),
                                asked,
                                Question.strata(strata),
                                asked.usualHorizon()),
                        cases)
                .comparisons()
                .getFirst();
    }
}
