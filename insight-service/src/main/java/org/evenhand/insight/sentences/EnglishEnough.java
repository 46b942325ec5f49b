package org.evenhand.insight.sentences;

import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.statistics.Thresholds;

/** Why there is no number, and of how few a number speaks, in English. */
record EnglishEnough(Numbers numbers) {

    /** The counts where they are too small; otherwise what the report gives as its reason. */
    String notEnough(Subject subject, Comparison comparison, Thresholds thresholds) {
        String a = EnglishSides.side(subject.grouping(), comparison.a());
        String b = EnglishSides.side(subject.grouping(), comparison.b());
        if (hasTooFewCases(comparison, thresholds)) {
            return "%s %s and %s %s; each side needs %d."
                    .formatted(
                            EnglishWords.cases(comparison.crude().a().cases(), numbers),
                            a,
                            numbers.count(comparison.crude().b().cases()),
                            b,
                            thresholds.minimumCases());
        }
        if (hasTooFewEvents(comparison, thresholds)) {
            return "It happened %s %s and %s %s; each side needs %d."
                    .formatted(
                            times(comparison.crude().a().events()),
                            a,
                            times(comparison.crude().b().events()),
                            b,
                            thresholds.minimumEvents());
        }
        String because = Stream.of(
                        comparison.because(),
                        comparison.adjusted().reason(),
                        comparison.crude().reason())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("there is nothing to compare");
        return EnglishFindings.capital(EnglishDurations.inWords(because)) + ".";
    }

    private String times(long number) {
        return numbers.count(number) + (number == 1 ? " time" : " times");
    }

    static boolean hasTooFewCases(Comparison comparison, Thresholds thresholds) {
        Long a = comparison.crude().a().cases();
        Long b = comparison.crude().b().cases();
        return a != null && b != null && Math.min(a, b) < thresholds.minimumCases();
    }

    static boolean hasTooFewEvents(Comparison comparison, Thresholds thresholds) {
        Long a = comparison.crude().a().events();
        Long b = comparison.crude().b().events();
        return a != null && b != null && Math.min(a, b) < thresholds.minimumEvents();
    }
}
