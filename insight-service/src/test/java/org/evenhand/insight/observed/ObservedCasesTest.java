package org.evenhand.insight.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.insight.observed.ObservedCases.ANSWERED;
import static org.evenhand.insight.observed.ObservedCases.GIVEN_UP;
import static org.evenhand.insight.observed.ObservedCases.NEVER;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PRIVATE;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PUBLIC;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_UNKNOWN_AUDIENCE;
import static org.evenhand.insight.observed.ObservedCases.UNRESOLVED;
import static org.evenhand.insight.observed.ObservedClock.CENSORED;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ObservedCasesTest {

    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");

    @Inject
    Telling telling;

    @Inject
    ObservedCaseReader reader;

    @Inject
    Jdbi jdbi;

    private final String brand = "observed-" + UUID.randomUUID();
    private final UUID importId = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "resolution, public, " + CENSORED + ", " + RESOLVED_PUBLIC,
                "resolution, private, " + CENSORED + ", " + RESOLVED_PRIVATE,
                "resolution, internal, " + CENSORED + ", " + RESOLVED_UNKNOWN_AUDIENCE,
                "resolution, -, " + CENSORED + ", " + RESOLVED_UNKNOWN_AUDIENCE,
                "abandoned, -, " + GIVEN_UP + ", " + UNRESOLVED,
                "duplicate, -, " + GIVEN_UP + ", " + UNRESOLVED,
                "cancelled, -, " + GIVEN_UP + ", " + UNRESOLVED
            })
    void howACaseEndsIsItsKind(String ending, String audience, int answer, int end) {
        telling.cases(arrived().ended(ending, after("PT5H"), audience));

        ObservedCases cases = observed();

        assertThat(cases.answers().kind(0)).isEqualTo(answer);
        assertThat(cases.answers().seconds(0)).isEqualTo(18_000);
        assertThat(cases.endings().kind(0)).isEqualTo(end);
        assertThat(cases.endings().seconds(0)).isEqualTo(18_000);
    }

    @Test
    void anAnswerCountsHoweverTheCaseEnds() {
        telling.cases(arrived().answered(after("PT1H")).ended("abandoned", after("PT5H"), null));

        ObservedCases cases = observed();

        assertThat(cases.answers().kind(0)).isEqualTo(ANSWERED);
        assertThat(cases.answers().seconds(0)).isEqualTo(3_600);
    }

    @Test
    void whoStillWaitsIsWatchedUntilTheNewestEventOrTheEndOfTheImportOrItsOwnEnd() {
        telling.cases(
                arrived(),
                arrived().observedBy(importId),
                arrived().observedBy(importId).watchedUntil(after("PT2H")),
                arrived().answered(after("PT9H")));
        telling.page(ToldImport.ofCases(importId, after("PT30H"), brand).told());

        ObservedCases cases = observed();

        assertThat(secondsOf(cases)).containsExactlyInAnyOrder(9 * 3_600, 30 * 3_600, 2 * 3_600, 9 * 3_600);
        assertThat(cases.observedUntil()).isEqualTo(after("PT30H"));
    }

    @Test
    void importedBacklogIsWatchedFromItsEntryAndWhatWasOverByThenIsLeftOut() {
        telling.cases(
                arrived().enteredAt(after("PT3H")).answered(after("PT2H")).ended("resolution", after("PT4H"), null));

        ObservedCases cases = observed();

        assertThat(cases.entry(0)).isEqualTo(10_800);
        assertThat(cases.answers().isKnown(0)).isFalse();
        assertThat(cases.answers().whyNotKnown(0)).contains("over before it was watched");
        assertThat(cases.endings().isKnown(0)).isTrue();
    }

    @Test
    void whatTheSourceDoesNotRecordIsNotGuessed() {
        telling.cases(arrived().unknownBecause("the export has no times"));

        ObservedCases cases = observed();

        assertThat(cases.answers().isRecorded(0)).isFalse();
        assertThat(cases.endings().isRecorded(0)).isFalse();
        assertThat(cases.unknownBecause()).isEqualTo("the export has no times");
    }

    @Test
    void whatEndsBeforeItStartsIsLeftOut() {
        telling.cases(arrived().answered(after("PT-1S")).ended("resolution", after("PT-1S"), "public"));

        ObservedCases cases = observed();

        assertThat(cases.endings().whyNotKnown(0)).contains("ends before it starts");
        assertThat(cases.answers().isKnown(0)).isFalse();
    }

    @Test
    void whatHappenedAfterTheMomentHasNotHappenedAndNobodyWatchedAnyLonger() {
        telling.cases(arrived()
                .answered(after("PT1H"))
                .ended("resolution", after("PT5H"), "public")
                .reopened(after("PT6H"))
                .transferred(3)
                .compensated(20));
        telling.cases(aCase(brand, after("PT4H")));

        ObservedCases before = observed(after("PT4H"));
        assertThat(before.size()).isEqualTo(1);
        assertThat(before.answers().kind(0)).isEqualTo(ANSWERED);
        assertThat(before.endings().kind(0)).isEqualTo(CENSORED);
        assertThat(before.endings().seconds(0)).isEqualTo(4 * 3_600);
        assertThat(before.watched(0)).isEqualTo(4 * 3_600);
        assertThat(before.transfers(0)).isEqualTo(NEVER);
        assertThat(before.compensation(0)).isNaN();

        ObservedCases ended = observed(after("PT5H"));
        assertThat(ended.endings().kind(first(ended))).isEqualTo(RESOLVED_PUBLIC);
        assertThat(ended.reopened(first(ended))).isEqualTo(NEVER);
        ObservedCases later = observed(after("PT100H"));
        assertThat(later.transfers(first(later))).isEqualTo(3);
        assertThat(later.compensation(first(later))).isEqualTo(20);
        assertThat(later.reopened(first(later))).isEqualTo(6 * 3_600);
        assertThat(later.observedUntil()).isEqualTo(after("PT6H"));
    }

    /** Rows come in any order. */
    private static int first(ObservedCases cases) {
        return cases.arrived(0) == START.getEpochSecond() ? 0 : 1;
    }

    @Test
    void aBacklogThatWasEnteredLaterIsNotKnownYet() {
        telling.cases(arrived().enteredAt(after("PT9H")).ended("resolution", after("PT20H"), null));

        assertThat(observed(after("PT5H")).endings().whyNotKnown(0)).contains("over before it was watched");
    }

    @Test
    void whatTheCustomerBringsAreTheTraits() {
        UUID customer = UUID.randomUUID();
        telling.cases(
                arrived()
                        .on("x", "public", "twitter")
                        .about("bags/lost", "high", "en")
                        .by(customer, 5_000L, "gold"),
                arrived().on("email", "private", null).by(customer, null, null),
                arrived().on("email", "private", null));

        ObservedCases cases = observed();

        assertThat(cases.allTraits())
                .containsExactlyInAnyOrder(
                        new Traits(
                                "x",
                                "public",
                                "twitter",
                                "bags/lost",
                                "high",
                                "en",
                                "gold",
                                "business",
                                2026,
                                Reach.BELOW_10000),
                        new Traits("email", "private", null, null, null, null, null, "business", 2026, null));
        assertThat(cases.allTraits().stream().map(each -> each.of(Attribute.CATEGORY)))
                .containsExactlyInAnyOrder("bags", null);
        assertThat(cases.customers()).isEqualTo(2);
    }

    @Test
    void whereOnlyDaysAreKnownNobodyKnowsThePartOfTheWeek() {
        telling.cases(arrived().inDays());

        ObservedCases cases = observed();

        assertThat(cases.countsDays()).isTrue();
        assertThat(cases.allTraits().getFirst().bucket()).isNull();
    }

    @Test
    void thousandsComeInSeveralFetches() {
        jdbi.useHandle(handle -> handle.execute("""
            insert into fact (case_id, version, brand, channel, audience, granularity, arrived_at, newest_at,
                knows_answers, knows_endings, public_replies, replies_asking_for_private)
            select gen_random_uuid(), 1, ?, 'email', 'private', 'second', moment, moment, true, true, 0, 0
            from (select timestamptz '2026-02-02' + number * interval '1 second' as moment
                  from generate_series(1, 25000) as number) as moments
            """, brand));

        ObservedCases cases = observed();

        assertThat(cases.size()).isEqualTo(25_000);
        assertThat(cases.customers()).isEqualTo(25_000);
    }

    private static List<Integer> secondsOf(ObservedCases cases) {
        return IntStream.range(0, cases.size())
                .map(row -> (int) cases.answers().seconds(row))
                .boxed()
                .toList();
    }

    private ObservedCases observed() {
        return observed(null);
    }

    private ObservedCases observed(Instant asOf) {
        return reader.of(brand, Period.of("", ""), asOf);
    }

    private ToldCase arrived() {
        return aCase(brand, START);
    }

    private static Instant after(String duration) {
        return START.plus(Duration.parse(duration));
    }
}
