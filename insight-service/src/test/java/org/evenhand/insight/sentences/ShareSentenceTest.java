package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.insight.attention.LoudnessReport;
import org.evenhand.insight.attention.LoudnessReport.Control;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.attention.LoudnessReport.Trend;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.resolutions.ResolutionReport;
import org.evenhand.insight.resolutions.ResolutionReport.Estimate;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.insight.resolutions.ResolutionReport.Group;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;
import org.evenhand.insight.resolutions.ResolutionReport.Shares;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;
import org.junit.jupiter.api.Test;

/** The words for what became of a hundred customers, and for loudness. */
class ShareSentenceTest {

    private final Language english = Languages.of(Locale.ENGLISH);

    @Test
    void aHundredCustomersAreToldKindByKind() {
        ResolutionReport report = report(
                new Shares(share(0.211), share(0.497), share(0), share(0.18), share(0.112)),
                new KindShare(0.29, 0.27, 0.31, 700L, "logit", null),
                new KindShare(0.62, 0.58, 0.66, 300L, "logit", null));

        assertThat(english.shares(report, OfHundred.of(report.overall().shares())))
                .isEqualTo(
                        "Of 100 customers, within a week 21 were helped in public, 50 were helped in private, 18 ended"
                                + " without a solution and 11 still had an open case.");
        assertThat(english.publicShare(report))
                .contains(
                        "Among those that were helped, 29\u00a0% were helped in public (between 27 and 31). Of the helped"
                                + " ones that had begun in public, 62\u00a0% were helped in private (between 58 and 66).");
    }

    @Test
    void oneIsNotPlural() {
        ResolutionReport report =
                report(new Shares(share(0.01), share(0.98), share(0), share(0.01), share(0)), null, null);

        assertThat(english.shares(report, OfHundred.of(report.overall().shares())))
                .isEqualTo(
                        "Of 100 customers, within a week 1 was helped in public, 98 were helped in private and 1 ended"
                                + " without a solution.");
        assertThat(english.publicShare(report)).isEmpty();
    }

    @Test
    void whatFollowersDoIsSaidWithItsCheck() {
        LoudnessReport report = loudness(
                new Effect(1.107, 1.081, 1.133, 0.0001, 1_180L, 900L, null),
                new Effect(1.004, 0.97, 1.04, 0.8, 500L, 400L, null));

        assertThat(english.loudness(report))
                .isEqualTo("Customers with more followers are answered more often within a day");
        assertThat(english.perDoubling(report))
                .isEqualTo(
                        "With twice the followers, comparable customers are answered 10.7\u00a0% faster (between 8.1 and"
                                + " 13.3\u00a0%).");
        assertThat(english.control(report))
                .isEqualTo(
                        "In private, where nobody sees followers, the same customers are not served faster or slower with"
                                + " them by more than chance (anything from 3.0\u00a0% slower to 4.0\u00a0% faster), so it is not"
                                + " something else about these customers.");
    }

    @Test
    void aSlopeOfTheCheckIsSaid() {
        LoudnessReport report = loudness(
                new Effect(
                        null,
                        null,
                        null,
                        null,
                        1_180L,
                        900L,
                        "the classes do not go one way, which one number would hide"),
                new Effect(1.05, 1.02, 1.08, 0.001, 500L, 400L, null),
                "CONTROL_HAS_SLOPE");

        assertThat(english.perDoubling(report))
                .isEqualTo(
                        "What twice the followers do is not said: the classes do not go one way, which one number would"
                                + " hide.");
        assertThat(english.control(report))
                .isEqualTo(
                        "But the same customers are 5.0\u00a0% faster with twice the followers in private too (between 2.0"
                                + " and 8.0\u00a0%), where nobody sees them: something else about these customers may explain it.");
    }

    @Test
    void aClassThatStandsOutIsNamedWhereAllLouderOnesTogetherAreAlike() {
        LoudnessReport report = classes("EQUAL_WITHIN_MARGIN", 0.002, 6.7, "SMALL_DIFFERENCE", "UNEQUAL_HIGHER");

        assertThat(english.loudness(report))
                .isEqualTo("Customers with 10,000 or more followers are answered more often within a day");
        assertThat(english.louderTogether(report))
                .contains(
                        "Of 100 of them 17 more (between 5 and 29) than of 100 comparable customers with up to 99 followers;"
                                + " all customers with 100 followers or more, taken together, are answered about equally often within"
                                + " a day.");
        assertThat(LoudnessFinding.of(report).verdict()).isEqualTo(Verdict.UNEQUAL_HIGHER);
    }

    @Test
    void aTrendIsNeverNoDifference() {
        LoudnessReport alike = classes("EQUAL_WITHIN_MARGIN", 0.002, 6.7, "EQUAL_WITHIN_MARGIN", "UNCLEAR");

        assertThat(english.loudness(alike))
                .isEqualTo(
                        "The more followers customers have, the sooner they are answered, but the difference is small");
        assertThat(english.louderTogether(alike))
                .contains(
                        "The trend over the whole course is beyond chance, while all customers with 100 followers or more,"
                                + " taken together, are answered about equally often within a day.");
        assertThat(LoudnessFinding.of(alike).verdict()).isEqualTo(Verdict.SMALL_DIFFERENCE);
        LoudnessReport against = classes("SMALL_DIFFERENCE", 0.02, -3, "UNCLEAR", "UNCLEAR");
        assertThat(english.loudness(against))
                .startsWith("The more followers customers have, the later they are answered");
        LoudnessReport together = classes("SMALL_DIFFERENCE", 0.02, 3, "UNCLEAR", "UNCLEAR");
        assertThat(english.loudness(together))
                .isEqualTo("Customers with more followers are answered a little more often within a day");
        assertThat(english.louderTogether(together)).isEmpty();
    }

    @Test
    void whereNothingStandsOutFollowersMakeNoDifference() {
        LoudnessReport report = classes("EQUAL_WITHIN_MARGIN", 0.002, 0.4, "EQUAL_WITHIN_MARGIN", "UNCLEAR");

        assertThat(english.loudness(report)).isEqualTo("Followers make no difference to who is answered within a day");
        assertThat(LoudnessFinding.of(report).verdict()).isEqualTo(Verdict.EQUAL_WITHIN_MARGIN);
        assertThat(english.louderTogether(report)).isEmpty();
    }

    @Test
    void whereThereIsNoClassNothingIsSaidOfTheLouderOnes() {
        LoudnessReport report = loudness(
                new Effect(null, null, null, null, 0L, 0L, "none"),
                new Effect(null, null, null, null, 0L, 0L, "none"),
                "NOT_ENOUGH_DATA",
                null,
                List.of(),
                new Trend(null, null, null, null, "none"),
                null);

        assertThat(english.louderTogether(report)).isEmpty();
        assertThat(english.notEnough(report, Thresholds.DEFAULT)).isEqualTo("There is nothing to compare.");
    }

    @Test
    void tooFewOfTheLouderAreCounted() {
        assertThat(english.notEnough(classes("NOT_ENOUGH_DATA", 0.1, 0, "UNCLEAR", "UNCLEAR"), Thresholds.DEFAULT))
                .isEqualTo("20 cases have 100 followers or more and 12 fewer; each group needs 30.");
    }

    /** All louder ones together, their trend, and the two classes above the first. */
    private static LoudnessReport classes(String verdict, double together, double z, String fewer, String most) {
        Comparison louder = Found.inPublic(Measure.ANSWER_24H)
                .values(0.4 + together, 0.4)
                .counted(20, 15, 12, 11)
                .verdict(verdict)
                .comparison();
        Comparison many = Found.inPublic(Measure.ANSWER_24H)
                .values(0.573, 0.4)
                .between(0.053, 0.293)
                .verdict(most)
                .comparison();
        Comparison some = Found.inPublic(Measure.ANSWER_24H)
                .values(0.41, 0.4)
                .between(-0.01, 0.03)
                .verdict(fewer)
                .comparison();
        return loudness(
                new Effect(1.05, 1.04, 1.07, 0.001, 1_180L, 900L, null),
                new Effect(1.004, 0.97, 1.04, 0.8, 500L, 400L, null),
                verdict,
                "0-99",
                List.of(reach("0-99", null), reach("100-999", some), reach("10000 or more", many)),
                new Trend(z, z * z, 0.01, Math.abs(z) > 1.96, null),
                louder);
    }

    private static ReachClass reach(String name, Comparison share) {
        return new ReachClass(name, 20L, 10L, 9.0, new Ratio(1.0, null, null, null), share, null, null);
    }

    private static Estimate share(double share) {
        return new Estimate(share, null, null);
    }

    private static ResolutionReport report(Shares shares, KindShare share, KindShare handOff) {
        Group all = new Group(
                "all",
                null,
                1_000L,
                1_000L,
                new Events(211L, 497L, 0L, 180L),
                900L,
                100L,
                true,
                true,
                null,
                shares,
                share,
                handOff,
                0.0,
                Map.of(),
                null);
        return new ResolutionReport(
                "acme", null, null, null, null, "second", 1_000L, "rows", null, "P7D", null, "channel", true, null, all,
                List.of());
    }

    private static LoudnessReport loudness(Effect perDoubling, Effect control, String... flags) {
        return loudness(perDoubling, control, "UNEQUAL_HIGHER", "0-99", List.of(), null, null, flags);
    }

    private static LoudnessReport loudness(
            Effect perDoubling,
            Effect control,
            String verdict,
            String reference,
            List<ReachClass> classes,
            Trend trend,
            Comparison louder,
            String... flags) {
        return new LoudnessReport(
                "acme",
                null,
                null,
                null,
                null,
                "second",
                2_000L,
                "rows",
                null,
                "answer",
                "PT24H",
                1_204L,
                24L,
                List.of("channel"),
                List.of(),
                reference,
                classes,
                trend,
                perDoubling,
                true,
                louder,
                new Control(300L, control),
                verdict,
                null,
                List.of(flags),
                Map.of());
    }
}
