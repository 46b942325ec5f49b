package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.wentpublic.WentPublicReport;
import org.junit.jupiter.api.Test;

/** What is said of cases whose customer went public. */
class GoingPublicSentenceTest {

    private final GoingPublicLanguage english = Languages.of(Locale.ENGLISH).goingPublic();

    @Test
    void theEffectIsSaidWithItsRange() {
        WentPublicReport report = report("SOONER", new Effect(1.294, 1.1, 1.5, 0.001, 900L, 500L, null), 80L, null);

        assertThat(english.headline(report))
                .isEqualTo("Once their customer has gone public, cases are resolved sooner");
        assertThat(english.finding(report))
                .contains(
                        "From the moment on which its customer goes public, a case is resolved about 29\u00a0% faster than"
                                + " a comparable case that is still private (between 10 and 50\u00a0%).");
    }

    @Test
    void slowerAndUnclearAreSaidAsPlainly() {
        assertThat(english.finding(report("LATER", new Effect(0.8, 0.7, 0.9, 0.001, 900L, 500L, null), 80L, null)))
                .hasValueSatisfying(said -> assertThat(said).contains("20\u00a0% slower than a comparable case"));
        assertThat(english.finding(report("UNCLEAR", new Effect(1.1, 0.9, 1.3, 0.2, 900L, 500L, null), 80L, null)))
                .hasValueSatisfying(said -> assertThat(said)
                        .contains(
                                "is not resolved faster or slower by more than chance",
                                "anything from 10\u00a0% slower to 30\u00a0% faster"));
    }

    @Test
    void whyNothingIsSaidIsASentence() {
        Effect none = new Effect(null, null, null, null, 900L, 500L, "12 cases went public; 30 are needed");

        assertThat(english.headline(report("NOT_ENOUGH_DATA", none, 12L, none.reason())))
                .isEqualTo("Not enough is known yet");
        assertThat(english.finding(report("NOT_ENOUGH_DATA", none, 12L, none.reason())))
                .isEmpty();
        assertThat(english.notEnough(report("NOT_ENOUGH_DATA", none, 12L, none.reason())))
                .isEqualTo("12 cases went public; 30 are needed.");
        assertThat(english.notEnough(report("NOT_ENOUGH_DATA", none, 0L, "0 cases went public; 30 are needed")))
                .isEqualTo("Nobody went public with a case that began in private.");
    }

    private static WentPublicReport report(String verdict, Effect effect, Long wentPublic, String because) {
        return new WentPublicReport(
                "acme",
                null,
                null,
                null,
                null,
                "second",
                1_000L,
                900L,
                wentPublic,
                980L,
                450L,
                50L,
                List.of("topic"),
                List.of(),
                effect,
                verdict,
                because,
                "an association",
                Map.of(),
                null);
    }
}
