package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.insight.attention.ValueReport;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.measures.Measure;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** What is said of tiers of value. */
class TierSentenceTest {

    private final TierLanguage english = Languages.of(Locale.ENGLISH).tiers();

    @Test
    void theWeightiestVerdictIsTheHeadline() {
        assertThat(english.headline(
                        report(tier("gold", "UNEQUAL_HIGHER", 0.5, 0.4), tier("iron", "UNCLEAR", 0.4, 0.4))))
                .isEqualTo("Customers of tier gold are answered more often within a day than those of tier plain");
        assertThat(english.headline(report(
                        tier("gold", "UNEQUAL_HIGHER", 0.5, 0.4),
                        tier("iron", "UNEQUAL_LOWER", 0.2, 0.4),
                        tier("lead", "UNEQUAL_HIGHER", 0.6, 0.4))))
                .isEqualTo("Customers of tiers lead and gold are answered more often within a day than those of tier"
                        + " plain, those of tier iron less often");
        assertThat(english.headline(report(tier("iron", "UNEQUAL_LOWER", 0.2, 0.4))))
                .isEqualTo("Customers of tier iron are answered less often within a day than those of tier plain");
        assertThat(english.headline(report(tier("gold", "SMALL_DIFFERENCE", 0.43, 0.4))))
                .isEqualTo(
                        "Customers of tier gold are answered a little more often within a day than those of tier plain");
        assertThat(english.headline(report(
                        tier("gold", "EQUAL_WITHIN_MARGIN", 0.4, 0.4), tier("iron", "NOT_ENOUGH_DATA", 0.4, 0.4))))
                .isEqualTo("Customers of tiers gold and plain are answered about equally often within a day");
        assertThat(english.headline(report(tier("gold", "UNCLEAR", 0.4, 0.4))))
                .isEqualTo(
                        "Not clear whether customers of tiers gold and plain are answered about equally often within a day");
    }

    @Test
    void theTierThatDiffersMostIsTheOneWhoseNumbersAreSaid() {
        assertThat(english.finding(
                        report(tier("gold", "UNEQUAL_HIGHER", 0.5, 0.4), tier("lead", "UNEQUAL_HIGHER", 0.6, 0.4))))
                .contains("Of 100 comparable customers 60 of tier lead and 40 of tier plain had an answer within a day;"
                        + " the difference is between 15 and 25.");
        assertThat(english.finding(report(tier("gold", "NOT_ENOUGH_DATA", 0.5, 0.4))))
                .isEmpty();
    }

    @Test
    void whatAPolicyPromisesAndWhatAllTiersTogetherSayIsNoted() {
        ValueReport report = report(tier("gold", "EQUAL_WITHIN_MARGIN", 0.4, 0.4));

        assertThat(notes(report)).isEmpty();
        assertThat(notes(with(report, 0.01, null)))
                .containsExactly(
                        "A test of all tiers together, over the whole course, finds a difference all the same, hardly by"
                                + " chance.");
        Tier promised = new Tier("gold", "by policy", 9L, 9L, 9.0, ratio(), share("UNCLEAR", 0.4, 0.4), null, null);
        assertThat(notes(report(promised)))
                .containsExactly(
                        "A published policy promises tier gold another service: that difference is what was promised.");
    }

    @Test
    void whyNothingIsSaidIsASentence() {
        assertThat(notEnough(with(report(), null, "the value tier of no case is known")))
                .isEqualTo("The value tier of no case is known.");
        assertThat(notEnough(report(tier("gold", "NOT_ENOUGH_DATA", 0.4, 0.4))))
                .isEqualTo("There is nothing to compare.");
        assertThat(english.headline(report())).isEqualTo("Not enough is known yet");
        assertThat(english.unknown(report())).contains("Of 1 case the tier is not known; they are in no number.");
    }

    private List<String> notes(ValueReport report) {
        return english.notes(report, Margins.DEFAULT, Thresholds.DEFAULT);
    }

    private String notEnough(ValueReport report) {
        return english.notEnough(report, Thresholds.DEFAULT);
    }

    private static Tier tier(String name, String verdict, double a, double b) {
        return new Tier(name, "not by policy", 100L, 50L, 50.0, ratio(), share(verdict, a, b), null, null);
    }

    private static Ratio ratio() {
        return new Ratio(1.2, 1.1, 1.3, null);
    }

    private static Comparison share(String verdict, double a, double b) {
        return Found.inPublic(Measure.ANSWER_24H)
                .values(a, b)
                .between(a - b - (verdict.startsWith("SMALL") ? 0.01 : 0.05), a - b + 0.05)
                .verdict(verdict)
                .comparison();
    }

    private static ValueReport report(Tier... others) {
        List<Tier> tiers = new ArrayList<>(
                List.of(new Tier("plain", "not by policy", 100L, 50L, 50.0, ratio(), null, null, null)));
        tiers.addAll(Arrays.asList(others));
        return new ValueReport(
                "acme",
                null,
                null,
                null,
                null,
                "second",
                300L,
                "answer",
                "PT24H",
                1L,
                List.of("topic"),
                List.of(),
                "plain",
                tiers,
                0.5,
                null,
                Map.of());
    }

    private static ValueReport with(ValueReport of, Double p, String reason) {
        return new ValueReport(
                of.brand(),
                null,
                null,
                null,
                null,
                "second",
                300L,
                "answer",
                "PT24H",
                1L,
                List.of(),
                List.of(),
                of.reference(),
                of.tiers(),
                p,
                reason,
                Map.of());
    }
}
