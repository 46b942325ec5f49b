package org.evenhand.insight.sentences;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.comparison.ModelBased;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/** How many more cases it takes, and what a model says until there are as many, in English. */
record EnglishNeeded(Numbers numbers) {

    private static final MathContext ROUGHLY = new MathContext(2, RoundingMode.HALF_UP);

    /** Empty where there is a verdict, or where it may not be told. */
    Optional<String> of(Subject subject, Comparison comparison, Thresholds thresholds) {
        Verdict verdict = Verdict.valueOf(comparison.verdict());
        if (verdict != Verdict.NOT_ENOUGH_DATA && verdict != Verdict.UNCLEAR) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        more(subject, comparison, thresholds).ifPresent(sentences::add);
        toTell(comparison, verdict, sentences.isEmpty()).ifPresent(sentences::add);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /** How many are missing to the fewest with which anything is said. */
    private Optional<String> more(Subject subject, Comparison comparison, Thresholds thresholds) {
        Side a = comparison.crude().a();
        Side b = comparison.crude().b();
        if (EnglishEnough.hasTooFewCases(comparison, thresholds)) {
            return Optional.of("It takes at least %s."
                    .formatted(missing(subject, comparison, a.cases(), b.cases(), thresholds.minimumCases(), "case")));
        }
        return EnglishEnough.hasTooFewEvents(comparison, thresholds)
                ? Optional.of("It has to happen at least %s."
                        .formatted(missing(
                                subject, comparison, a.events(), b.events(), thresholds.minimumEvents(), "time")))
                : Optional.empty();
    }

    private String missing(Subject subject, Comparison comparison, long a, long b, long fewest, String one) {
        List<String> missing = new ArrayList<>();
        if (a < fewest) {
            missing.add(more(fewest - a, one) + " " + EnglishSides.side(subject.grouping(), comparison.a()));
        }
        if (b < fewest) {
            missing.add(more(fewest - b, one) + " " + EnglishSides.side(subject.grouping(), comparison.b()));
        }
        return EnglishWords.list(missing);
    }

    private String more(long number, String one) {
        return "%s more %s".formatted(numbers.count(number), number == 1 ? one : one + "s");
    }

    private Optional<String> toTell(Comparison comparison, Verdict verdict, boolean tellsCounts) {
        Long needed = comparison.needed().toShowEquality();
        if (needed == null) {
            return Optional.empty();
        }
        String about = numbers.count(new BigDecimal(needed).round(ROUGHLY).longValue());
        Long a = comparison.crude().a().cases();
        Long b = comparison.crude().b().cases();
        if (a == null || b == null || !tellsCounts) {
            return Optional.of("About %s cases on each side would be needed to tell.".formatted(about));
        }
        if (2.0 * a * b / (a + b) < needed) {
            return Optional.of("About %s cases on each side would be needed to tell; there are %s and %s."
                    .formatted(about, numbers.count(a), numbers.count(b)));
        }
        return Optional.of(
                verdict == Verdict.UNCLEAR
                        ? "So many cases are mostly enough to tell (about %s on each side); here the difference lies too near to what counts as one."
                                .formatted(about)
                        : "By their number they would do: about %s cases on each side are mostly enough to tell."
                                .formatted(about));
    }

    /** What a model says, with what it is; empty where there is none. */
    Optional<String> model(Subject subject, Comparison comparison) {
        ModelBased model = comparison.modelBased();
        if (model.estimate() == null) {
            return Optional.empty();
        }
        double usual = Math.max(Math.abs(model.low()), Math.abs(model.high()));
        return Optional.of(
                "Model-based, the difference %s less %s is %s %s%s. The model believes that %s count the same on both sides, which nobody can check with so few cases of a sort; no verdict is made from it."
                        .formatted(
                                EnglishSides.side(subject.grouping(), comparison.a()),
                                EnglishSides.side(subject.grouping(), comparison.b()),
                                new EnglishValues(numbers)
                                        .difference(
                                                subject.measure(), usual, model.estimate(), model.low(), model.high()),
                                unit(subject),
                                model.n() == null ? "" : ", from " + EnglishWords.cases(model.n(), numbers),
                                model.attributes().isEmpty()
                                        ? "all cases"
                                        : EnglishWords.list(model.attributes().stream()
                                                .map(EnglishWords::attribute)
                                                .toList())));
    }

    private static String unit(Subject subject) {
        return EnglishMeasures.isWait(subject.measure()) ? "of mean wait" : "of 100 customers";
    }
}
