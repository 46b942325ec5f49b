package org.evenhand.insight.sentences;

import java.util.Optional;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.wentpublic.WentPublicReport;

/** Whether cases are resolved sooner once their customer has gone public, in English. */
record EnglishGoingPublic(Numbers numbers) implements GoingPublicLanguage {

    @Override
    public String headline(WentPublicReport report) {
        return switch (report.verdict()) {
            case "SOONER" -> "Once their customer has gone public, cases are resolved sooner";
            case "LATER" -> "Once their customer has gone public, cases are resolved later";
            case "UNCLEAR" -> "Not clear whether going public makes a difference to when a case is resolved";
            default -> "Not enough is known yet";
        };
    }

    @Override
    public String word(WentPublicReport report) {
        return switch (report.verdict()) {
            case "SOONER" -> "sooner";
            case "LATER" -> "later";
            case "UNCLEAR" -> "unclear";
            default -> "not enough data";
        };
    }

    @Override
    public Optional<String> finding(WentPublicReport report) {
        Effect effect = report.effect();
        if (effect.estimate() == null || effect.low() == null) {
            return Optional.empty();
        }
        EnglishPace pace = new EnglishPace(numbers);
        HazardRatio ratio = new HazardRatio(effect.estimate(), effect.low(), effect.high(), null, null);
        return Optional.of(
                report.verdict().equals("UNCLEAR")
                        ? "From the moment on which its customer goes public, a case is not resolved faster or slower by more than chance than a comparable case that is still private (%s)."
                                .formatted(pace.range(ratio))
                        : "From the moment on which its customer goes public, a case is resolved about %s (%s)."
                                .formatted(
                                        pace.than(ratio, "a comparable case that is still private"),
                                        pace.range(ratio)));
    }

    @Override
    public String notEnough(WentPublicReport report) {
        if (Long.valueOf(0).equals(report.privateCases())) {
            return "No case of this period of which it is known if and when it ended began in private.";
        }
        if (Long.valueOf(0).equals(report.wentPublic())) {
            return "Nobody went public with a case that began in private.";
        }
        String because = report.because() == null ? "there is nothing to compare" : report.because();
        return EnglishFindings.capital(because) + ".";
    }

    @Override
    public String explainedAway(double eValue) {
        String times = numbers.decimal(eValue, 1);
        return "To explain it away, something unrecorded would have to be %s times as common where customers went public, and change how likely a resolution is %s-fold."
                .formatted(times, times);
    }

    @Override
    public String caution() {
        return "It is an association, not proof: people also go public when things go badly. The clock runs from the arrival of a case, not from its answer.";
    }

    @Override
    public Explanation explanation() {
        return EnglishAttentionExplanations.goingPublic();
    }
}
