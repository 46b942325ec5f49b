package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.measures.Measure.ANSWER_24H;
import static org.evenhand.insight.measures.Measure.ANSWER_TIME;
import static org.evenhand.insight.measures.Measure.RESOLUTION_TIME;
import static org.evenhand.insight.measures.Measure.TRANSFERS;

import java.util.Locale;
import java.util.Optional;
import org.evenhand.insight.treatment.Grouping;
import org.junit.jupiter.api.Test;

/** The words for what the mix of requests does, and for how fast one side is. */
class MixSentenceTest {

    private final Language english = Languages.of(Locale.ENGLISH);

    @Test
    void aFlippedSignIsSaid() {
        assertThat(mix(Found.inPublic(ANSWER_TIME)
                        .values(10, 12)
                        .between(-3, -1)
                        .crude(5, "SIGN_FLIP")))
                .contains(
                        "Counted together, public looks slower; among customers with the same kind of request it is the"
                                + " other way round.");
        assertThat(mix(Found.of(Grouping.SOURCES, ANSWER_24H, "twitter", "email")
                        .values(0.41, 0.46)
                        .between(-0.09, 0.01)
                        .crude(0.177, "SIGN_FLIP", "MIX_EXPLAINS")))
                .contains(
                        "Counted together, twitter seems to be answered more often; among customers with the same kind of request"
                                + " it leans the other way, though that may be chance.");
        assertThat(mix(Found.inPublic(TRANSFERS)
                        .values(0.5, 0.4)
                        .ratio(1.25, 1.1, 1.4)
                        .crude(0.9, "SIGN_FLIP")))
                .contains(
                        "Counted together, public seems to be handed on less often; among customers with the same kind of request"
                                + " it is the other way round.");
    }

    @Test
    void aGapThatTheMixExplainsIsSaid() {
        assertThat(mix(Found.of(Grouping.SOURCES, RESOLUTION_TIME, "WEB", "PHONE")
                        .values(2, 1)
                        .between(0.5, 1.5)
                        .crude(20, "MIX_EXPLAINS")))
                .contains(
                        "Counted together, WEB looks slower, but that comes mostly from the mix of requests: among customers"
                                + " with the same kind of request less than half of it is left.");
        assertThat(mix(Found.inPublic(ANSWER_24H).values(0.5, 0.4).crude(0.1))).isEmpty();
        assertThat(mix(Found.inPublic(ANSWER_24H)
                        .values(0.5, 0.4)
                        .crude(-0.1, "SIGN_FLIP")
                        .because("there are 3")))
                .isEmpty();
    }

    @Test
    void aDifferenceThatShowsOnlyLikeWithLikeIsSaid() {
        assertThat(pace(twitterOverPhone("category").pace(1.045, 0.980, 1.114, 0.904, 0.836, 0.978)))
                .contains(
                        "Counted together, TWIR and PHONE look alike (anything from 2\u00a0% slower to 11\u00a0% faster);"
                                + " only when like is compared with like (same category) does it show that cases from TWIR are"
                                + " resolved about 10\u00a0% slower (between 2 and 16\u00a0%).");
    }

    @Test
    void aGapThatVanishesLikeWithLikeIsSaid() {
        assertThat(pace(Found.of(Grouping.SOURCES, RESOLUTION_TIME, "WEB", "PHONE", "category", "topic", "year")
                        .pace(0.780, 0.763, 0.797, 0.940, 0.914, 0.967)))
                .contains(
                        "Counted together, cases from WEB look about 22\u00a0% slower than from PHONE; when like is compared"
                                + " with like (same category, topic and year) most of that gap vanishes, and about 6\u00a0% slower is"
                                + " left (between 3 and 9\u00a0%).");
        assertThat(pace(Found.of(Grouping.SOURCES, RESOLUTION_TIME, "WEB", "PHONE", "topic")
                        .pace(0.797, 0.779, 0.816, 0.983, 0.955, 1.012)))
                .contains(
                        "Counted together, cases from WEB look about 20\u00a0% slower than from PHONE; when like is compared"
                                + " with like (same topic) most of that gap vanishes, and what is left may be chance (anything from"
                                + " 5\u00a0% slower to 1\u00a0% faster).");
    }

    @Test
    void theOtherWaysThatItCanGoAreSaidToo() {
        assertThat(pace(twitterOverPhone("topic").pace(1.3, 1.2, 1.4, 0.826, 0.75, 0.91)))
                .contains("Counted together, cases from TWIR look about 30\u00a0% faster than from PHONE; when like is"
                        + " compared with like (same topic) it is the other way round: they are resolved about 17\u00a0%"
                        + " slower (between 9 and 25\u00a0%).");
        assertThat(pace(twitterOverPhone().pace(3.4, 3, 3.9, 3.5, 3.1, 4)))
                .contains(
                        "When like is compared with like, cases from TWIR are resolved about 3.5 times as fast as from"
                                + " PHONE (between 3.1 and 4.0 times); counted together it is 3.4 times as"
                                + " fast.");
        assertThat(pace(twitterOverPhone("topic").pace(1.0, 0.9, 1.1, 1.01, 0.95, 1.07)))
                .contains(
                        "Neither counted together nor when like is compared with like (same topic) is one of the two faster"
                                + " by more than chance (anything from 5\u00a0% slower to 7\u00a0% faster).");
        assertThat(pace(twitterOverPhone("topic"))).isEmpty();
    }

    @Test
    void thePartsOfAGapAddUpInTheSentence() {
        assertThat(parts(Found.of(Grouping.SOURCES, ANSWER_24H, "twitter", "email")
                        .parts(-0.035, 0.212)))
                .contains(
                        "Among cases that could be watched for the whole time, 17.7 more of 100 customers from twitter than from email had an answer within a"
                                + " day: +21.2 from the mix of requests and \u22123.5 from how the same kind of request is treated.");
        assertThat(parts(Found.inPublic(ANSWER_24H).parts(-0.03, 0.03)))
                .contains(
                        "Among cases that could be watched for the whole time, about as many of 100 customers in public as in private had an answer within a day:"
                                + " +3.0 from the mix of requests and \u22123.0 from how the same kind of request is treated.");
    }

    @Test
    void partsAddUpWithOneDecimal() {
        Found found = Found.inPublic(ANSWER_24H).parts(-0.01084, 0.00036);

        assertThat(parts(found).orElseThrow())
                .contains(" 1.0 fewer of 100 customers", ": 0.0 from the mix", "\u22121.0 from how");
        assertThat(english.part(found.comparison().kitagawa(), -0.01084)).isEqualTo("\u22121.0");
        assertThat(english.part(found.comparison().kitagawa(), 0.00036)).isEqualTo("0.0");
    }

    private static Found twitterOverPhone(String... strata) {
        return Found.of(Grouping.SOURCES, RESOLUTION_TIME, "TWIR", "PHONE", strata);
    }

    private Optional<String> mix(Found found) {
        return english.mix(found.subject(), found.comparison());
    }

    private Optional<String> pace(Found found) {
        return english.pace(found.subject(), found.comparison());
    }

    private Optional<String> parts(Found found) {
        return english.parts(found.subject(), found.comparison());
    }
}
