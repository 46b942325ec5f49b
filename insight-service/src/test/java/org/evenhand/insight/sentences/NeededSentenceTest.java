package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.measures.Measure.ANSWER_24H;
import static org.evenhand.insight.measures.Measure.ANSWER_TIME;

import java.util.Locale;
import java.util.Optional;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** How many more cases it takes, in words. */
class NeededSentenceTest {

    private final Language english = Languages.of(Locale.ENGLISH);

    @Test
    void whatIsUnclearSaysHowManyCasesItWouldTake() {
        assertThat(needed(Found.inPublic(ANSWER_24H).counted(320, 200, 95, 60).needing(1_439)))
                .contains("About 1,400 cases on each side would be needed to tell; there are 320 and 95.");
    }

    @Test
    void aVerdictNeedsNoMoreCases() {
        assertThat(needed(Found.inPublic(ANSWER_24H).verdict("UNEQUAL_HIGHER").needing(1_439)))
                .isEmpty();
        assertThat(needed(Found.inPublic(ANSWER_24H)
                        .verdict("EQUAL_WITHIN_MARGIN")
                        .needing(1_439)))
                .isEmpty();
    }

    @Test
    void tooFewCasesSayHowManyMoreAnythingTakes() {
        assertThat(needed(Found.inPublic(ANSWER_24H)
                        .counted(12, 9, 300, 200)
                        .because("few")
                        .needing(1_439)))
                .contains(
                        "It takes at least 18 more cases in public. About 1,400 cases on each side would be needed to tell.");
        assertThat(needed(Found.inPublic(ANSWER_24H).counted(29, 9, 1, 1).because("few")))
                .contains("It takes at least 1 more case in public and 29 more cases in private.");
    }

    @Test
    void tooFewEventsSayHowOftenItHasToHappen() {
        assertThat(needed(Found.of(Grouping.CHANNELS, ANSWER_24H, "phone", "rest")
                        .counted(40, 9, 1_500, 1)
                        .because("few")))
                .contains("It has to happen at least 1 more time by phone and 9 more times on all other channels.");
    }

    @Test
    void asManyAsItTakesAreNotAskedForAgain() {
        assertThat(needed(Found.inPublic(ANSWER_24H)
                        .counted(2_000, 900, 1_800, 900)
                        .needing(1_439)))
                .contains(
                        "So many cases are mostly enough to tell (about 1,400 on each side); here the difference lies too"
                                + " near to what counts as one.");
        assertThat(needed(Found.inPublic(ANSWER_24H)
                        .counted(2_000, 900, 1_800, 900)
                        .because("only 40 of 100 cases")
                        .needing(1_439)))
                .contains("By their number they would do: about 1,400 cases on each side are mostly enough to tell.");
    }

    @Test
    void whatAModelSaysIsCalledSo() {
        assertThat(model(Found.inPublic(ANSWER_24H).modelled(0.12, 0.031, 0.209, 600L, "severity", "topic")))
                .contains("Model-based, the difference in public less in private is +12.0 (+3.1 to +20.9) of 100"
                        + " customers, from 600 cases. The model believes that severity and topic count the same on both"
                        + " sides, which nobody can check with so few cases of a sort; no verdict is made from it.");
        assertThat(model(Found.inPublic(ANSWER_TIME).modelled(-7_200, -10_800, -3_600, null, "topic")))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Model-based, the difference in public less in private is \u22122.0")
                        .contains("of mean wait. The model"));
        assertThat(model(Found.inPublic(ANSWER_24H))).isEmpty();
    }

    private Optional<String> needed(Found found) {
        return english.needed(found.subject(), found.comparison(), Thresholds.DEFAULT);
    }

    private Optional<String> model(Found found) {
        return english.modelBased(found.subject(), found.comparison());
    }
}
