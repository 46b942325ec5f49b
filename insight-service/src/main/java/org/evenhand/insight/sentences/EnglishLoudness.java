package org.evenhand.insight.sentences;

import java.util.Optional;
import org.evenhand.insight.attention.LoudnessReport;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Adjusted;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/** Whether followers buy service, in English. */
record EnglishLoudness(Numbers numbers) {

    String headline(LoudnessReport report) {
        String within = EnglishDurations.of(report.tau());
        String served = served(report);
        LoudnessFinding finding = LoudnessFinding.of(report);
        if (finding.isTrend()) {
            return "The more followers customers have, the %s they are %s, but the difference is small"
                    .formatted(report.trend().z() > 0 ? "sooner" : "later", served);
        }
        String who = finding.unequal() == null
                ? "more followers"
                : EnglishWords.attribute("reach", finding.unequal().reach());
        return switch (finding.verdict()) {
            case NOT_ENOUGH_DATA -> "Not enough is known yet";
            case EQUAL_WITHIN_MARGIN -> "Followers make no difference to who is %s within %s".formatted(served, within);
            case UNEQUAL_HIGHER -> "Customers with %s are %s more often within %s".formatted(who, served, within);
            case UNEQUAL_LOWER -> "Customers with %s are %s less often within %s".formatted(who, served, within);
            case SMALL_DIFFERENCE ->
                "Customers with %s are %s a little %s often within %s"
                        .formatted(who, served, report.louder().adjusted().estimate() > 0 ? "more" : "less", within);
            case UNCLEAR ->
                "Not clear whether followers make a difference to who is %s within %s".formatted(served, within);
        };
    }

    /** How what stands out goes with all louder customers together; empty where it is they who stand out. */
    Optional<String> together(LoudnessReport report) {
        LoudnessFinding finding = LoudnessFinding.of(report);
        boolean isAlike = report.verdict().equals(Verdict.EQUAL_WITHIN_MARGIN.name());
        if (finding.unequal() != null) {
            String unequal = "Of 100 of them "
                    + more(finding.unequal().share().adjusted())
                    + " than of 100 comparable customers with "
                    + EnglishWords.attribute("reach", report.reference());
            return Optional.of(isAlike ? unequal + "; " + alike(report) + "." : unequal + ".");
        }
        return finding.isTrend()
                ? Optional.of("The trend over the whole course is beyond chance"
                        + (isAlike ? ", while " + alike(report) + "." : "."))
                : Optional.empty();
    }

    private static String alike(LoudnessReport report) {
        return "all customers with %s, taken together, are %s about equally often within %s"
                .formatted(EnglishWords.above(report.reference()), served(report), EnglishDurations.of(report.tau()));
    }

    private String more(Adjusted adjusted) {
        String more = numbers.decimal(Math.abs(100 * adjusted.estimate()), 0) + " "
                + (adjusted.estimate() > 0 ? "more" : "fewer");
        if (adjusted.low() == null || adjusted.low() < 0 != adjusted.high() < 0) {
            return more;
        }
        double low = Math.min(Math.abs(adjusted.low()), Math.abs(adjusted.high()));
        double high = Math.max(Math.abs(adjusted.low()), Math.abs(adjusted.high()));
        return "%s (between %s and %s)".formatted(more, numbers.decimal(100 * low, 0), numbers.decimal(100 * high, 0));
    }

    /** Why nothing is said. */
    String notEnough(LoudnessReport report, Thresholds thresholds) {
        if (Long.valueOf(0).equals(report.publicCases())) {
            return "No case of this period began in public.";
        }
        Comparison louder = report.louder();
        if (louder != null && EnglishEnough.hasTooFewCases(louder, thresholds)) {
            return "%s %s %s and %s fewer; each group needs %d."
                    .formatted(
                            EnglishWords.cases(louder.crude().a().cases(), numbers),
                            louder.crude().a().cases() == 1 ? "has" : "have",
                            EnglishWords.above(report.reference()),
                            numbers.count(louder.crude().b().cases()),
                            thresholds.minimumCases());
        }
        if (louder != null && EnglishEnough.hasTooFewEvents(louder, thresholds)) {
            return "%s customers with %s and %s with fewer were %s within %s; each group needs %d."
                    .formatted(
                            numbers.count(louder.crude().a().events()),
                            EnglishWords.above(report.reference()),
                            numbers.count(louder.crude().b().events()),
                            served(report),
                            EnglishDurations.of(report.tau()),
                            thresholds.minimumEvents());
        }
        String because = report.because() == null ? "there is nothing to compare" : report.because();
        return EnglishFindings.capital(EnglishDurations.inWords(because)) + ".";
    }

    private static String served(LoudnessReport report) {
        return report.measure().equals("answer") ? "answered" : "helped";
    }

    String perDoubling(LoudnessReport report) {
        Effect effect = report.perDoubling();
        if (effect.estimate() == null) {
            return "What twice the followers do is not said: " + effect.reason() + ".";
        }
        String served = served(report);
        return isClear(effect)
                ? "With twice the followers, comparable customers are %s %s (%s)."
                        .formatted(served, speed(effect.estimate()), range(effect))
                : "With twice the followers, comparable customers are not %s faster or slower by more than chance (%s)."
                        .formatted(served, range(effect));
    }

    String control(LoudnessReport report) {
        Effect control = report.control().perDoubling();
        if (control.estimate() == null) {
            return "There is no check on the same customers in private, where nobody sees their followers: "
                    + control.reason() + ".";
        }
        if (report.flags().contains("CONTROL_HAS_SLOPE")) {
            return "But the same customers are %s with twice the followers in private too (%s), where nobody sees them: something else about these customers may explain it."
                    .formatted(speed(control.estimate()), range(control));
        }
        return "In private, where nobody sees followers, the same customers are not served faster or slower with them by more than chance (%s)%s."
                .formatted(
                        range(control),
                        isClear(report.perDoubling()) ? ", so it is not something else about these customers" : "");
    }

    private static boolean isClear(Effect effect) {
        return effect.estimate() != null && effect.low() != null && (effect.low() > 1 || effect.high() < 1);
    }

    private String range(Effect effect) {
        return isClear(effect)
                ? "between %s and %s\u00a0%%"
                        .formatted(
                                percent(effect.estimate() > 1 ? effect.low() : effect.high()),
                                percent(effect.estimate() > 1 ? effect.high() : effect.low()))
                : "anything from %s to %s".formatted(speed(effect.low()), speed(effect.high()));
    }

    /** One decimal: an effect of a doubling is small, and adds up. */
    private String speed(double ratio) {
        return percent(ratio) + "\u00a0% " + (ratio < 1 ? "slower" : "faster");
    }

    private String percent(double ratio) {
        return numbers.decimal(100 * Math.abs(ratio - 1), 1);
    }
}
