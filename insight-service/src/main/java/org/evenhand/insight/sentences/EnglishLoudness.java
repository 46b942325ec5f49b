package org.evenhand.insight.sentences;

import org.evenhand.insight.treatment.Effect;
import org.evenhand.insight.treatment.LoudnessReport;
import org.evenhand.insight.treatment.TreatmentReport.Comparison;
import org.evenhand.statistics.Verdict;

/** Whether followers buy service, in English. */
record EnglishLoudness(Numbers numbers) {

    String headline(LoudnessReport report) {
        String within = EnglishDurations.of(report.tau());
        String served = report.measure().equals("answer") ? "answered" : "helped";
        Comparison louder = report.louder();
        return switch (Verdict.valueOf(report.verdict())) {
            case NOT_ENOUGH_DATA -> "Not enough is known yet";
            case EQUAL_WITHIN_MARGIN -> "Followers make no difference to who is %s within %s".formatted(served, within);
            case UNEQUAL_HIGHER ->
                "Customers with more followers are %s more often within %s".formatted(served, within);
            case UNEQUAL_LOWER -> "Customers with more followers are %s less often within %s".formatted(served, within);
            case SMALL_DIFFERENCE ->
                "Customers with more followers are %s a little %s often within %s"
                        .formatted(served, louder.adjusted().estimate() > 0 ? "more" : "less", within);
            case UNCLEAR ->
                "Not clear whether followers make a difference to who is %s within %s".formatted(served, within);
        };
    }

    String perDoubling(LoudnessReport report) {
        Effect effect = report.perDoubling();
        if (effect.estimate() == null) {
            return "What twice the followers do is not said: " + effect.reason() + ".";
        }
        String served = report.measure().equals("answer") ? "answered" : "helped";
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
