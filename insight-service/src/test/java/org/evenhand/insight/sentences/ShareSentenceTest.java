package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.insight.resolutions.ResolutionReport;
import org.evenhand.insight.resolutions.ResolutionReport.Estimate;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.insight.resolutions.ResolutionReport.Group;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;
import org.evenhand.insight.resolutions.ResolutionReport.Shares;
import org.evenhand.insight.treatment.Effect;
import org.evenhand.insight.treatment.LoudnessReport;
import org.evenhand.insight.treatment.LoudnessReport.Control;
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
                "0-99",
                List.of(),
                null,
                perDoubling,
                true,
                null,
                new Control(300L, control),
                "UNEQUAL_HIGHER",
                null,
                List.of(flags),
                Map.of());
    }
}
