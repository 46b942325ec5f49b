package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.measures.Measure.ANSWER_24H;
import static org.evenhand.insight.measures.Measure.ANSWER_TIME;
import static org.evenhand.insight.measures.Measure.COMPENSATION;
import static org.evenhand.insight.measures.Measure.REOPEN;
import static org.evenhand.insight.measures.Measure.RESOLUTION_7D;
import static org.evenhand.insight.measures.Measure.RESOLUTION_TIME;
import static org.evenhand.insight.measures.Measure.TRANSFERS;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;
import org.junit.jupiter.api.Test;

/** The words for what was found, and that they never say something else than the numbers. */
class FindingSentenceTest {

    private static final double HOUR = 3_600;

    private final Language english = Languages.of(Locale.ENGLISH);

    @Test
    void sharesAreSaidOfAHundredCustomers() {
        assertThat(finding(Found.inPublic(ANSWER_24H).values(0.412, 0.458).between(-0.094, 0.002)))
                .isEqualTo("Of 100 comparable customers 41 in public and 46 in private had an answer within a day; the"
                        + " difference is between 0 and 9.");
        assertThat(finding(Found.inPublic(RESOLUTION_7D).values(0.71, 0.64).between(0.031, 0.109)))
                .isEqualTo(
                        "Of 100 comparable customers 71 in public and 64 in private had a resolution within a week; the"
                                + " difference is between 3 and 11.");
        assertThat(finding(Found.inPublic(COMPENSATION).values(0.12, 0.09).between(0.01, 0.05)))
                .isEqualTo(
                        "Of 100 comparable customers whose case was resolved within a week 12 in public and 9 in private"
                                + " received compensation; the difference is between 1 and 5.");
        assertThat(finding(Found.inPublic(REOPEN).values(0.07, 0.09).between(-0.041, 0.004)))
                .isEqualTo(
                        "Of 100 comparable customers whose case was resolved 7 in public and 9 in private had it opened"
                                + " again within two weeks; the difference is between 0 and 4.");
    }

    @Test
    void aRangeAcrossNothingSaysBothWays() {
        assertThat(finding(Found.inPublic(RESOLUTION_7D).values(0.71, 0.70).between(-0.02, 0.04)))
                .endsWith("; the difference may be anything from 2 fewer to 4 more in public.");
        assertThat(finding(Found.inPublic(ANSWER_24H).values(0.5, 0.5).between(-0.03, 0.03)))
                .endsWith(
                        "50 in public and 50 in private had an answer within a day; the difference may be anything from 3"
                                + " fewer to 3 more in public.");
    }

    @Test
    void noneAllAndOneAreSaidAsSuch() {
        assertThat(finding(Found.inPublic(ANSWER_24H).values(1, 0.97).between(0.01, 0.05)))
                .startsWith("Of 100 comparable customers all in public and 97 in private had an answer");
        assertThat(finding(Found.inPublic(REOPEN).values(0, 0.01).between(-0.02, 0)))
                .isEqualTo(
                        "Of 100 comparable customers whose case was resolved none in public and 1 in private had it opened"
                                + " again within two weeks; the difference is between 0 and 2.");
        assertThat(finding(Found.inPublic(ANSWER_24H).values(1, 1)))
                .isEqualTo("Of 100 comparable customers all in public and all in private had an answer within a day.");
    }

    @Test
    void fewAreNotNoneAndNearlyAllAreNotAll() {
        assertThat(finding(Found.inPublic(REOPEN).values(0.004, 0.031).between(-0.04, -0.014)))
                .contains("0.4 in public and 3.1 in private");
        assertThat(finding(Found.inPublic(ANSWER_24H).values(0.997, 0.95).between(0.04, 0.055)))
                .contains("99.7 in public and 95.0 in private");
        assertThat(finding(Found.inPublic(REOPEN).values(0.000_01, 0.000_02))).contains("fewer than 0.01 in public");
    }

    @Test
    void aDifferenceBeyondChanceIsNeverRoundedAway() {
        assertThat(finding(Found.inPublic(ANSWER_24H).values(0.414, 0.406).between(0.003, 0.013)))
                .contains("41.4 in public and 40.6 in private")
                .endsWith("the difference is between 0.3 and 1.3.");
        assertThat(finding(Found.inPublic(ANSWER_24H).values(0.414, 0.466).between(-0.054, -0.01)))
                .as("5.2 is not shown as 47 less 41, beyond its own range")
                .contains("41.4 in public and 46.6 in private");
    }

    @Test
    void waitsAreSaidInOneUnit() {
        assertThat(finding(Found.inPublic(ANSWER_TIME)
                        .values(10.2 * HOUR, 9.3 * HOUR)
                        .between(0.1 * HOUR, 1.8 * HOUR)))
                .isEqualTo("On average comparable customers waited 10.2 hours in public and 9.3 hours in private for an"
                        + " answer, counting at most a day; the difference is between 0.1 and 1.8 hours.");
        assertThat(finding(Found.inPublic(ANSWER_TIME).values(60, 119).between(-70, -50)))
                .isEqualTo(
                        "On average comparable customers waited 60 seconds in public and 119 seconds in private for an"
                                + " answer, counting at most a day; the difference is between 50 and 70 seconds.");
        assertThat(finding(Found.inPublic(RESOLUTION_TIME)
                        .values(3.1 * 24 * HOUR, 3.2 * 24 * HOUR)
                        .between(-0.5 * 24 * HOUR, 0.3 * 24 * HOUR)))
                .isEqualTo("On average comparable customers waited 3.1 days in public and 3.2 days in private for a"
                        + " resolution, counting at most a week; the difference may be anything from 0.5 days less to"
                        + " 0.3 days more in public.");
    }

    @Test
    void transfersAreARatio() {
        assertThat(finding(Found.inPublic(TRANSFERS).values(0.52, 0.61).ratio(0.852, 0.79, 0.92)))
                .isEqualTo(
                        "100 comparable customers were handed on 52 times in public and 61 times in private, 0.85 times as"
                                + " often (between 0.79 and 0.92).");
        assertThat(finding(Found.inPublic(TRANSFERS).values(0.01, 0.02).ratio(0.5, 0.2, 1.1)))
                .contains("handed on once in public and twice in private");
        assertThat(finding(Found.inPublic(TRANSFERS).values(0.521, 0.523).ratio(0.9961, 0.993, 0.9992)))
                .as("1 is not in the range")
                .contains(
                        "52.10 times in public and 52.30 times in private, 0.996 times as often (between 0.993 and 0.999)");
    }

    @Test
    void channelsAndSourcesAreNamed() {
        assertThat(finding(Found.of(Grouping.CHANNELS, ANSWER_24H, "x", "email")
                        .values(0.41, 0.46)
                        .between(-0.09, -0.01)))
                .startsWith("Of 100 comparable customers 41 on X and 46 by e-mail had an answer within a day");
        assertThat(finding(Found.of(Grouping.CHANNELS, ANSWER_24H, "phone", "rest")
                        .values(0.41, 0.46)
                        .between(-0.09, -0.01)))
                .contains("41 by phone and 46 on all other channels");
        assertThat(finding(Found.of(Grouping.SOURCES, RESOLUTION_7D, "TWIR", "PHONE")
                        .values(0.61, 0.64)
                        .between(-0.09, -0.01)))
                .contains("61 from TWIR and 64 from PHONE");
    }

    @Test
    void verdictsAreHeadlines() {
        assertThat(verdict(Found.inPublic(ANSWER_TIME).values(2, 1).verdict("UNEQUAL_HIGHER")))
                .isEqualTo("In public customers wait longer for an answer");
        assertThat(verdict(Found.inPublic(ANSWER_24H).values(0.4, 0.5).verdict("UNEQUAL_LOWER")))
                .isEqualTo("In public customers are answered less often within a day");
        assertThat(verdict(Found.inPublic(RESOLUTION_TIME).values(1, 2).verdict("SMALL_DIFFERENCE")))
                .isEqualTo("In public customers wait a little less long for a resolution");
        assertThat(verdict(Found.inPublic(COMPENSATION).values(0.1, 0.1).verdict("EQUAL_WITHIN_MARGIN")))
                .isEqualTo("Customers in public and in private receive compensation about equally often");
        assertThat(verdict(Found.inPublic(REOPEN).values(0.1, 0.1).verdict("UNCLEAR")))
                .isEqualTo(
                        "Not clear whether customers in public and in private have their case opened again about equally"
                                + " often");
        assertThat(verdict(Found.of(Grouping.CHANNELS, TRANSFERS, "email", "rest")
                        .values(0.5, 0.6)
                        .ratio(0.83, 0.8, 0.9)
                        .verdict("SMALL_DIFFERENCE")))
                .isEqualTo("By e-mail customers are handed on a little less often");
        assertThat(verdict(Found.inPublic(REOPEN).because("there are 3"))).isEqualTo("Not enough is known yet");
        assertThat(english.word(Verdict.EQUAL_WITHIN_MARGIN, ANSWER_24H, Margins.DEFAULT))
                .isEqualTo("alike within 5 of 100");
    }

    @Test
    void alikeOnAverageIsNotNoDifferenceWhereOneSideIsAnsweredSooner() {
        Found found = Found.inPublic(ANSWER_TIME)
                .values(7.1 * HOUR, 8.3 * HOUR)
                .between(-1.4 * HOUR, -1.0 * HOUR)
                .pace(1.5, 1.4, 1.6, 1.55, 1.48, 1.61)
                .verdict("EQUAL_WITHIN_MARGIN");

        assertThat(verdict(found))
                .isEqualTo("Customers in public and in private wait about equally long for an answer on average, though"
                        + " those in public are answered sooner");
        assertThat(doubts(found))
                .containsExactly(
                        "The average waits, counting at most a day, differ by less than 20\u00a0% of the wait, which"
                                + " counts as alike; yet cases in public come to their answer about 55\u00a0% faster than those in"
                                + " private (between 48 and 61\u00a0%).");
        assertThat(verdict(found.pace(1, 0.9, 1.1, 0.5, 0.45, 0.55)))
                .endsWith("though those in private are answered sooner");
        assertThat(verdict(found.pace(1, 0.9, 1.1, 1.02, 0.95, 1.1)))
                .isEqualTo("Customers in public and in private wait about equally long for an answer");
        assertThat(doubts(found)).isEmpty();
    }

    @Test
    void aTestOverTheWholeCourseAndARangeAtOneMomentDoNotContradictEachOther() {
        Found found = Found.inPublic(RESOLUTION_7D)
                .values(0.70, 0.72)
                .between(-0.06, 0.02)
                .crude(0.02, "SIGN_FLIP")
                .verdict("SMALL_DIFFERENCE");

        assertThat(verdict(found))
                .isEqualTo(
                        "Customers in public and in private have their case resolved not quite equally soon within a week");
        assertThat(doubts(found))
                .containsExactly(
                        "That there is a difference is said by a test that looks at the whole course; the range above"
                                + " is of one moment, after a week, and there chance alone could explain it.");
        assertThat(english.mix(found.subject(), found.comparison()).orElseThrow())
                .endsWith("it leans the other way, though at that one moment that may be chance.");
        assertThat(doubts(found.between(-0.06, -0.01))).isEmpty();
        assertThat(verdict(found))
                .isEqualTo("In public customers have their case resolved a little less often within a week");
        assertThat(doubts(found.between(-0.06, 0.02).verdict("UNCLEAR"))).isEmpty();
    }

    @Test
    void fewThatSayItAreSaidFirst() {
        assertThat(english.fewKnown(
                        Found.inPublic(COMPENSATION).subject(),
                        Found.inPublic(COMPENSATION)
                                .counted(1_200, 40, 2_053, 70)
                                .leftOut("it is not recorded what the customer was given", 14_157)
                                .comparison()))
                .contains("Only 3,253 of 17,410 cases say what was given.");
        assertThat(english.fewKnown(
                        Found.inPublic(REOPEN).subject(),
                        Found.inPublic(REOPEN)
                                .leftOut("resolved after it was last seen", 201)
                                .comparison()))
                .contains("Only 200 of 401 cases could be counted.");
        assertThat(english.fewKnown(
                        Found.inPublic(REOPEN).subject(),
                        Found.inPublic(REOPEN)
                                .leftOut("not recorded by the source", 200)
                                .comparison()))
                .isEmpty();
    }

    @Test
    void whatIsTooFewIsCounted() {
        assertThat(notEnough(Found.inPublic(ANSWER_24H).counted(1, 0, 12, 3).because("public has 1 case")))
                .isEqualTo("1 case in public and 12 in private; each side needs 30.");
        assertThat(notEnough(Found.of(Grouping.CHANNELS, ANSWER_24H, "phone", "rest")
                        .counted(40, 9, 1_500, 1)
                        .because("it happened")))
                .isEqualTo("It happened 9 times by phone and 1 time on all other channels; each side needs 10.");
        assertThat(notEnough(Found.inPublic(RESOLUTION_7D)
                        .because("fewer than 10 cases of one of the sides could be watched for P7D")))
                .isEqualTo("Fewer than 10 cases of one of the sides could be watched for a week.");
    }

    @Test
    void marginsAndUnrecordedCausesAreSaidInWords() {
        assertThat(english.countsAsNone(TRANSFERS, Margins.DEFAULT))
                .isEqualTo("Ratios between 0.8 and 1.25 count as none.");
        assertThat(english.countsAsNone(ANSWER_24H, Margins.DEFAULT))
                .isEqualTo("Differences smaller than 5 of 100 count as none.");
        assertThat(english.explainedAway(1.742))
                .isEqualTo(
                        "To explain it away, an unrecorded cause would have to be 1.74 times as common on one side and"
                                + " change the outcome 1.74-fold.");
        assertThat(english.readable("for P3D and PT90M, not P or PT"))
                .isEqualTo("for 3 days and 90 minutes, not P or PT");
    }

    @Test
    void coverageSaysWhatItRestsOn() {
        assertThat(coverage(Found.inPublic(ANSWER_24H).covering(0.929)))
                .isEqualTo("Based on the 92 of 100 cases that exist on both sides (same topic and severity).");
        assertThat(coverage(Found.inPublic(ANSWER_24H).covering(1)))
                .isEqualTo("Based on all cases: every kind exists on both sides (same topic and severity).");
        assertThat(coverage(Found.inPublic(ANSWER_24H).covering(0.9999))).contains("the 99 of 100 cases");
        assertThat(coverage(Found.of(
                                Grouping.PUBLIC_PRIVATE, ANSWER_24H, "public", "private", "topic", "language", "bucket")
                        .covering(0.6, "language", "arrival-bucket")))
                .isEqualTo(
                        "Based on the 60 of 100 cases that exist on both sides (same topic). To find enough counterparts,"
                                + " the language and the time of arrival were left aside.");
    }

    @Test
    void aPairShowsWhatTheSentenceSays() {
        assertThat(english.pair(
                        Found.inPublic(ANSWER_24H).subject(),
                        Found.inPublic(ANSWER_24H)
                                .values(0.414, 0.406)
                                .between(0.003, 0.013)
                                .comparison()))
                .contains(new Pair("of 100 comparable customers", "41.4", "40.6"));
    }

    /** Read back from the sentence, the two numbers never contradict the range beside them. */
    @Test
    void noSentenceContradictsItself() {
        Random random = new Random(7);
        Pattern number = Pattern.compile("(\\d+(?:\\.\\d+)?)");
        for (int i = 0; i < 20_000; i++) {
            double a = random.nextDouble();
            double b = Math.clamp(a + random.nextGaussian() * 0.08, 0.001, 0.999);
            double half = 0.12 * random.nextDouble() * random.nextDouble() + 0.0004;
            Found found = Found.inPublic(ANSWER_24H).values(a, b).between(a - b - half, a - b + half);
            String sentence = finding(found);
            if (!sentence.contains("difference is")) {
                continue;
            }
            double[] said = number.matcher(sentence.replace("Of 100", ""))
                    .results()
                    .map(MatchResult::group)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(Math.abs(said[0] - said[1]))
                    .as(sentence)
                    .isBetween(said[2] - 1e-9, said[said.length - 1] + 1e-9);
        }
    }

    private String finding(Found found) {
        return english.finding(found.subject(), found.comparison()).orElseThrow();
    }

    private String verdict(Found found) {
        return english.verdict(found.subject(), found.comparison());
    }

    private List<String> doubts(Found found) {
        return english.doubts(found.subject(), found.comparison(), Margins.DEFAULT);
    }

    private String notEnough(Found found) {
        return english.notEnough(found.subject(), found.comparison(), Thresholds.DEFAULT);
    }

    private String coverage(Found found) {
        return english.coverage(found.subject(), found.comparison()).orElseThrow();
    }
}
