package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.MadeCases;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedSet;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.sentences.Languages;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** How far all groups are apart with the same mix of cases. */
class GroupParityTest {

    @Test
    void theMixOfCasesIsNoGap() {
        MadeCases made = new MadeCases(1);
        IntStream.range(0, 6_000).forEach(i -> {
            boolean isPublic = i % 2 == 0;
            boolean isHard = i % 10 < (isPublic ? 8 : 3); // so hard cases are two in three in public, one in three else
            made.add(isPublic ? "public" : "private", isHard ? "hard" : "easy", "high", isHard ? 0.3 : 0.8);
        });

        TreatmentReport alike = report(made.cases(), "answer-24h", "topic");
        TreatmentReport mixed = report(made.cases(), "answer-24h", "severity");

        assertThat(alike.parity().gap()).isLessThan(0.04);
        assertThat(mixed.parity().gap()).isGreaterThan(0.1);
        assertThat(mixed.parity().highest()).isEqualTo("email");
        assertThat(mixed.parity().lowest()).isEqualTo("twitter");
    }

    @Test
    void ofTwoGroupsItIsTheirDifferenceWithItsInterval() {
        MadeCases made = new MadeCases(2);
        IntStream.range(0, 2_000)
                .forEach(i -> made.add(i % 2 == 0 ? "public" : "private", "all", "all", i % 2 == 0 ? 0.7 : 0.4));

        TreatmentReport report = report(made.cases(), "answer-24h", "topic");

        var adjusted = report.comparisons().getLast().adjusted();
        assertThat(report.comparisons().getLast().a()).isEqualTo("twitter");
        assertThat(report.parity().gap()).isCloseTo(adjusted.estimate(), within(1e-5));
        assertThat(report.parity().low()).isCloseTo(adjusted.low(), within(0.015));
        assertThat(report.parity().high()).isCloseTo(adjusted.high(), within(0.015));
        assertThat(report.parity().ratio()).isCloseTo(0.4 / 0.7, within(0.06));
    }

    @Test
    void everyChannelOfSetCIsInIt() {
        GroupParity parity =
                report(ObservedSet.of("setC.csv"), "answer-24h", "topic").parity();

        assertThat(parity.reason()).isNull();
        assertThat(parity.rates().keySet()).contains("twitter", "email");
        assertThat(parity.gap()).isBetween(parity.low() - 0.05, parity.high());
        assertThat(parity.rates().get(parity.highest()) - parity.rates().get(parity.lowest()))
                .isCloseTo(parity.gap(), within(2e-6));
        assertThat(parity)
                .isEqualTo(report(ObservedSet.of("setC.csv"), "answer-24h", "topic")
                        .parity());
    }

    @Test
    void compensationIsSharedTooAndWaitsAreNot() {
        assertThat(report(ObservedSet.of("setC.csv"), "compensation", "severity")
                        .parity()
                        .gap())
                .isBetween(0.0, 1.0);
        assertThat(report(ObservedSet.of("setC.csv"), "answer-time", "topic").parity())
                .isNull();
        assertThat(report(ObservedSet.of("setC.csv"), "transfers", "topic").parity())
                .isNull();
    }

    @Test
    void ofNamedSidesThereIsNone() {
        assertThat(report(ObservedSet.of("setC.csv"), "answer-24h", "topic", Grouping.SOURCES, Optional.of("twitter"))
                        .parity())
                .isNull();
        assertThat(report(ObservedSet.of("setC.csv"), "answer-24h", "topic", Grouping.PUBLIC_PRIVATE, Optional.empty())
                        .parity())
                .isNull();
    }

    @Test
    void groupsOfFewCasesAreLeftOutByName() {
        MadeCases made = new MadeCases(3);
        IntStream.range(0, 400).forEach(i -> made.add(i < 20 ? "public" : "private", "all", "all", 0.5));

        assertThat(report(made.cases(), "answer-24h", "topic").parity().reason())
                .isEqualTo("fewer than two groups have enough cases");
    }

    @Test
    void whereSortsOfCasesCameOnSomeOnlyNothingIsExtrapolated() {
        MadeCases made = new MadeCases(4);
        IntStream.range(0, 400)
                .forEach(i -> made.add(i % 2 == 0 ? "public" : "private", i % 2 == 0 ? "one" : "other", "all", 0.5));

        assertThat(report(made.cases(), "answer-24h", "topic").parity().reason())
                .isEqualTo("only 0 of 100 cases are of a sort that came on all of them; 50 are needed");
    }

    @Test
    void whatCannotBeResampledHasNoIntervalAndSaysWhy() {
        MadeCases late = new MadeCases(5).late();
        IntStream.range(0, 400).forEach(i -> late.add(i % 2 == 0 ? "public" : "private", "all", "all", 0.5));
        MadeCases many = new MadeCases(6);
        IntStream.range(0, 50_001).forEach(i -> many.add(i % 2 == 0 ? "public" : "private", "all", "all", 0.5));

        GroupParity ofLate = report(late.cases(), "answer-24h", "topic").parity();
        assertThat(ofLate.gap()).isNotNull();
        assertThat(ofLate.low()).isNull();
        assertThat(ofLate.intervalReason()).startsWith("some cases were entered late");
        assertThat(report(many.cases(), "answer-24h", "topic").parity().intervalReason())
                .isEqualTo("customers are resampled only of at most 50000 cases");
    }

    @Test
    void theSentenceSaysThatItComesOutTooWide() {
        assertThat(Languages.of(Locale.ENGLISH).parity(report(ObservedSet.of("setC.csv"), "answer-24h", "topic")))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Answer parity gap: with the same mix of requests, ")
                        .contains("of 100 comparable customers who had an answer within a day; 95 % range ")
                        .contains("The answer parity ratio is 0.")
                        .endsWith("it shows where to look and is no finding."));
    }

    private static TreatmentReport report(ObservedCases cases, String measure, String strata) {
        return report(cases, measure, strata, Grouping.SOURCES, Optional.empty());
    }

    private static TreatmentReport report(
            ObservedCases cases, String measure, String strata, Grouping grouping, Optional<String> a) {
        Measure asked = Measure.named(measure);
        return new Treatment(Margins.DEFAULT, Thresholds.DEFAULT)
                .of(
                        new Question(
                                "made",
                                Period.of("", ""),
                                null,
                                grouping,
                                a,
                                Optional.empty(),
                                asked,
                                Question.strata(strata),
                                asked.usualHorizon()),
                        cases);
    }
}
