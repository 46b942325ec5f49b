package org.evenhand.insight.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.channels.Reports.assertNumber;
import static org.evenhand.insight.channels.Reports.assertShare;
import static org.evenhand.insight.channels.Reports.assertUnknown;
import static org.evenhand.insight.channels.Reports.within;
import static org.evenhand.insight.facts.ToldCase.aCase;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** Small cases whose numbers were computed by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChannelReportTest {

    private static final Instant START = Instant.parse("2026-02-01T08:00:00Z");

    @Inject
    Telling telling;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void thoseWhoStillWaitCountInTheMedian() {
        telling.cases(
                arrived().answered(after("PT30M")).watchedUntil(after("PT48H")),
                arrived().answered(after("PT90M")).watchedUntil(after("PT48H")),
                arrived().watchedUntil(after("PT3H")).seen(after("PT48H")),
                arrived().watchedUntil(after("PT48H")).seen(after("PT48H")));

        JsonNode answered = Reports.onlyChannelOf(brand).get("answered");

        assertThat(answered.get("known").booleanValue()).isTrue();
        assertThat(answered.get("events").intValue()).isEqualTo(2);
        assertThat(answered.get("open").intValue()).isEqualTo(2);
        assertThat(answered.get("estimator").asText()).isEqualTo("Kaplan-Meier");
        assertShare(answered, "PT1H", 0.25, 0.039451, 0.872053);
        assertShare(answered, "PT10H", 0.5);
        assertShare(answered, "PT24H", 0.5);
        assertThat(answered.get("naiveMedianSeconds").intValue()).isEqualTo(3_600);
        // Half is reached after 90 minutes and never passed: the middle of the flat piece.
        assertThat(answered.get("median").get("seconds").intValue()).isEqualTo((5_400 + 172_800) / 2);
        assertNumber(answered.get("answeredShare"), 0.5);
        assertNumber(answered.get("overTenHoursShare"), 0);
    }

    @Test
    void aCustomerWhoGivesUpCompetesWithTheAnswer() {
        telling.cases(
                arrived().answered(after("PT30M")),
                arrived().ended("abandoned", after("PT90M"), null),
                arrived().answered(after("PT2H")),
                arrived().seen(after("PT100H")));

        JsonNode answered = Reports.onlyChannelOf(brand).get("answered");

        assertThat(answered.get("estimator").asText()).isEqualTo("Aalen-Johansen");
        assertThat(answered.get("endedUnanswered").intValue()).isEqualTo(1);
        assertThat(answered.get("open").intValue()).isEqualTo(1);
        assertShare(answered, "PT1H", 0.25);
        // 1/4 + 1/2 * 1/2; taking the one who gave up as still waiting would say 0.625.
        assertShare(answered, "PT10H", 0.5);
    }

    @Test
    void aResolutionWithoutARecordedAnswerEndsTheWatchingOfTheAnswer() {
        telling.cases(
                arrived().ended("resolution", after("PT1H"), "private"),
                arrived().answered(after("PT2H")),
                arrived().seen(after("PT30H")));

        JsonNode answered = Reports.onlyChannelOf(brand).get("answered");

        assertThat(answered.get("resolvedUnanswered").intValue()).isEqualTo(1);
        assertThat(answered.get("estimator").asText()).isEqualTo("Kaplan-Meier");
        assertShare(answered, "PT10H", 0.5);
    }

    @Test
    void anAnswerAfterTheCustomerGaveUpIsStillAnAnswer() {
        telling.cases(arrived().ended("abandoned", after("PT1H"), null).answered(after("PT11H")));

        JsonNode answered = Reports.onlyChannelOf(brand).get("answered");

        assertThat(answered.get("events").intValue()).isEqualTo(1);
        assertNumber(answered.get("overTenHoursShare"), 1);
        assertShare(answered, "PT10H", 0);
        assertShare(answered, "PT24H", 1);
        assertThat(within(answered, "PT24H").get("low").isNull()).isTrue();
        assertThat(within(answered, "PT24H").get("reason").asText()).contains("no interval");
    }

    @Test
    void daysAreWholeDaysAndNoneIsADuration() {
        UUID importId = UUID.randomUUID();
        Instant day = Instant.parse("2020-01-01T00:00:00Z");
        telling.cases(
                inDays(day, importId).ended("resolution", day, null),
                inDays(day, importId).ended("duplicate", day.plus(Duration.ofDays(4)), null),
                inDays(day, importId));
        telling.page(ToldImport.ofCases(importId, day.plus(Duration.ofDays(10)), brand)
                .told());

        JsonNode report = Reports.of(brand);
        JsonNode channel = report.get("channels").get(0);
        JsonNode ended = channel.get("ended");
        JsonNode endings = channel.get("endings");

        assertThat(report.get("granularity").asText()).isEqualTo("day");
        assertThat(report.get("observedUntil").asText()).isEqualTo("2020-01-11T00:00:00Z");
        assertThat(channel.get("answered").get("known").booleanValue()).isFalse();
        assertThat(channel.get("answered").get("reason").asText()).isEqualTo("the source does not record answers");
        assertThat(ended.get("naiveMedianSeconds").intValue()).isEqualTo(2 * 86_400);
        assertThat(ended.get("median").get("seconds").intValue()).isEqualTo(4 * 86_400);
        assertShare(ended, "P1D", 1 / 3.0);
        assertShare(ended, "P7D", 2 / 3.0);
        assertUnknown(within(ended, "P30D"), "nobody was observed that long");
        assertThat(endings.get("public").isNull()).isTrue();
        assertThat(endings.get("private").isNull()).isTrue();
        assertThat(endings.get("reason").asText()).isEqualTo("the audience of the resolutions is not recorded");
        assertNumber(endings.get("unknownAudience"), 1 / 3.0);
        assertNumber(endings.get("unresolved"), 1 / 3.0);
        assertNumber(endings.get("open"), 1 / 3.0);
    }

    @Test
    void theWaysOfEndingAddUp() {
        telling.cases(
                arrived().ended("resolution", after("P1D"), "public"),
                arrived().ended("resolution", after("P2D"), "private"),
                arrived().ended("cancelled", after("P3D"), null),
                arrived().seen(after("P8D")));

        JsonNode endings = Reports.onlyChannelOf(brand).get("endings");

        for (String way : new String[] {"public", "private", "unresolved", "open"}) {
            assertNumber(endings.get(way), 0.25);
        }
        assertNumber(endings.get("unknownAudience"), 0);
        assertThat(endings.has("reason")).isFalse();
    }

    @Test
    void liveCasesAreWatchedUntilTheNewestEventOfTheirBrand() {
        telling.cases(arrived(), aCase(brand, after("PT2H")));
        JsonNode answered = Reports.onlyChannelOf(brand).get("answered");
        assertShare(answered, "PT1H", 0);
        assertUnknown(within(answered, "PT10H"), "nobody was observed that long");
        assertThat(answered.get("median").get("seconds").isNull()).isTrue();
        assertThat(answered.get("median").get("reason").asText())
                .isEqualTo("not reached: more than half still waiting");
        assertThat(answered.get("naiveMedianSeconds").isNull()).isTrue();
        assertThat(answered.get("overTenHoursShare").isNull()).isTrue();
        assertThat(answered.get("reason").asText()).isEqualTo("none was answered");

        telling.page(
                ToldImport.ofMessages(UUID.randomUUID(), after("PT24H"), brand).told());

        assertShare(Reports.onlyChannelOf(brand).get("answered"), "PT10H", 0);
    }

    @Test
    void importedCasesAreWatchedUntilTheirOwnImportSays() {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        telling.cases(
                arrived().observedBy(old).on("phone", "private", "old"),
                arrived().observedBy(young).on("phone", "private", "young"));
        telling.page(
                ToldImport.ofCases(old, after("PT2H"), brand).told(),
                ToldImport.ofCases(young, after("PT20H"), brand).told());

        JsonNode report = Reports.of(brand);

        assertUnknown(within(Reports.channel(report, "old").get("answered"), "PT10H"), "nobody was observed that long");
        assertShare(Reports.channel(report, "young").get("answered"), "PT10H", 0);
        assertThat(report.get("observedUntil").asText())
                .isEqualTo(after("PT20H").toString());
    }

    @Test
    void aBacklogIsAtRiskFromItsImportOn() {
        telling.cases(
                arrived().enteredAt(after("PT1H")).answered(after("PT2H")),
                arrived().answered(after("PT30M")),
                arrived().watchedUntil(after("PT10H")).seen(after("PT10H")));

        JsonNode answered = Reports.onlyChannelOf(brand).get("answered");

        // Two at risk after half an hour, two after two hours; without the late entry 1/3 and 2/3.
        assertShare(answered, "PT1H", 0.5);
        assertShare(answered, "PT10H", 0.75);
    }

    @Test
    void sharesOfABacklogAloneAreNotKnown() {
        telling.cases(arrived().enteredAt(after("PT1H")).answered(after("PT2H")));

        JsonNode answered = Reports.onlyChannelOf(brand).get("answered");

        assertUnknown(within(answered, "PT1H"), "nobody was watched from the start");
        assertThat(answered.get("median").get("reason").asText()).isEqualTo("nobody was watched from the start");
    }

    @Test
    void whatWasOverBeforeItWasWatchedIsLeftOutAndSaid() {
        telling.cases(
                arrived().enteredAt(after("PT3H")).answered(after("PT2H")).seen(after("PT4H")),
                arrived().answered(after("-PT1H")),
                arrived().answered(after("PT1H")));

        JsonNode report = Reports.of(brand);

        assertThat(report.get("cases").intValue()).isEqualTo(3);
        assertThat(report.get("channels").get(0).get("answered").get("cases").intValue())
                .isEqualTo(1);
        assertThat(report.get("leftOut").findValuesAsText("reason"))
                .containsExactly("answered before it began", "over before it was watched");
        assertThat(report.get("leftOut").findValuesAsText("of")).containsOnly("answers");
    }

    @Test
    void onlyThoseWhoseAnswersAreKnownCountInTheAnswers() {
        telling.cases(
                arrived().answered(after("PT30M")),
                arrived().knows(false, true).ended("resolution", after("PT1H"), "public"));

        JsonNode channel = Reports.onlyChannelOf(brand);

        assertThat(channel.get("cases").intValue()).isEqualTo(2);
        assertThat(channel.get("answered").get("cases").intValue()).isEqualTo(1);
        assertShare(channel.get("answered"), "PT1H", 1);
        assertThat(channel.get("ended").get("cases").intValue()).isEqualTo(2);
    }

    @Test
    void withoutRecordedEndingsNothingIsSaidOfThem() {
        telling.cases(arrived().knows(true, false));

        JsonNode channel = Reports.onlyChannelOf(brand);

        assertThat(channel.get("ended").get("known").booleanValue()).isFalse();
        assertThat(channel.get("endings").get("open").isNull()).isTrue();
        assertThat(channel.get("endings").get("reason").asText()).isEqualTo("the source does not record endings");
    }

    @Test
    void repliesThatAskForPrivateAreCounted() {
        telling.cases(
                arrived().replies(3, 1), arrived().replies(1, 0), arrived().on("phone", "private", "desk"));

        JsonNode report = Reports.of(brand);
        JsonNode asks = report.get("channels").get(0).get("asksForPrivate");

        assertThat(asks.get("patterns").asText()).isEqualTo("strict-en");
        assertThat(asks.get("replies").intValue()).isEqualTo(4);
        assertThat(asks.get("asking").intValue()).isEqualTo(1);
        assertNumber(asks.get("share"), 0.25);
        JsonNode none = report.get("channels").get(1).get("asksForPrivate");
        assertThat(none.get("share").isNull()).isTrue();
        assertThat(none.get("reason").asText()).isEqualTo("no public replies");
    }

    @Test
    void timesAreCutToSecondsBeforeTheyAreSubtracted() {
        telling.cases(aCase(brand, Instant.parse("2026-02-01T08:00:00.900Z"))
                .answered(Instant.parse("2026-02-01T08:00:02.100Z")));

        // 1.2 seconds apart, but two clock seconds.
        assertThat(Reports.onlyChannelOf(brand)
                        .get("answered")
                        .get("naiveMedianSeconds")
                        .intValue())
                .isEqualTo(2);
    }

    private ToldCase arrived() {
        return aCase(brand, START);
    }

    private ToldCase inDays(Instant day, UUID importId) {
        return aCase(brand, day)
                .inDays()
                .knows(false, true)
                .observedBy(importId)
                .on("phone", "private", "PHONE");
    }

    private static Instant after(String duration) {
        return START.plus(Duration.parse(duration));
    }
}
