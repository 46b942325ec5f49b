package org.evenhand.insight.sentences;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Adjusted;
import org.evenhand.insight.measures.NotUsed;

/** What a comparison rests on, in English. */
record EnglishCoverage(Numbers numbers) {

    private static final int HUNDRED = 100;
    private static final String NOT_RECORDED = "not recorded";

    Optional<String> of(Subject subject, Adjusted adjusted) {
        if (adjusted.coverage() == null) {
            return Optional.empty();
        }
        String same = same(withoutCoarsened(subject.strata(), adjusted.coarsened()));
        String basis = adjusted.coverage() == 1
                ? "Based on all cases: every kind exists on both sides%s.".formatted(same)
                : "Based on the %s of 100 cases that exist on both sides%s."
                        .formatted(covered(adjusted.coverage()), same);
        return Optional.of(adjusted.coarsened().isEmpty() ? basis : basis + " " + coarsened(adjusted.coarsened()));
    }

    /** How few cases say what is measured, where most do not. */
    Optional<String> fewKnown(Subject subject, Comparison comparison) {
        Long a = comparison.crude().a().cases();
        Long b = comparison.crude().b().cases();
        if (a == null || b == null || comparison.leftOut().values().stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        long counted = a + b;
        long leftOut = sum(comparison.leftOut(), reason -> true);
        long unrecorded = sum(comparison.leftOut(), reason -> reason.contains(NOT_RECORDED));
        if (leftOut <= counted) {
            return Optional.empty();
        }
        return Optional.of(
                unrecorded > counted
                        ? "Only %s of %s %s."
                                .formatted(
                                        numbers.count(counted),
                                        EnglishWords.cases(counted + unrecorded, numbers),
                                        EnglishMeasures.recorded(subject.measure()))
                        : "Only %s of %s could be counted."
                                .formatted(numbers.count(counted), EnglishWords.cases(counted + leftOut, numbers)));
    }

    private static long sum(Map<String, Long> leftOut, Predicate<String> ofReason) {
        return leftOut.entrySet().stream()
                .filter(each -> ofReason.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private String covered(double coverage) {
        long whole = (long) Math.floor(HUNDRED * coverage);
        return whole == 0 && coverage > 0 ? "fewer than 1" : numbers.count(whole);
    }

    static String same(List<String> strata) {
        return strata.isEmpty() ? "" : " (same " + EnglishWords.list(strata) + ")";
    }

    /** What cases have in common that are compared, and what could not be used. */
    static String likeWithLike(List<String> strata, List<NotUsed> notUsed) {
        String same = strata.isEmpty()
                ? "All cases are compared, whatever they are about."
                : "Like with like: only cases of the same %s are compared."
                        .formatted(EnglishWords.list(
                                strata.stream().map(EnglishWords::attribute).toList()));
        return notUsed.stream()
                .map(each ->
                        " The %s is left aside: %s.".formatted(EnglishWords.attribute(each.stratum()), each.reason()))
                .collect(Collectors.joining("", same, ""));
    }

    static List<String> withoutCoarsened(List<String> strata, List<String> coarsened) {
        return strata.stream()
                .filter(each -> !(each.equals("language") && coarsened.contains("language")))
                .filter(each -> !(each.equals("bucket") && coarsened.contains("arrival-bucket")))
                .map(EnglishWords::attribute)
                .toList();
    }

    private static String coarsened(List<String> steps) {
        List<String> given = steps.stream()
                .distinct()
                .map(step -> switch (step) {
                    case "language" -> "the language";
                    case "arrival-bucket" -> "the time of arrival";
                    default -> "the finer topics";
                })
                .toList();
        return "To find enough counterparts, " + EnglishWords.list(given) + " "
                + (given.size() > 1 || given.contains("the finer topics") ? "were" : "was") + " left aside.";
    }
}
