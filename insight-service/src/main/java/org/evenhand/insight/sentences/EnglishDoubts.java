package org.evenhand.insight.sentences;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.measures.Measure;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Verdict;

/** What a verdict and the numbers beside it seem to say against each other, and how both hold, in English. */
record EnglishDoubts(Numbers numbers) {

    /** Sentence by sentence; none where all say the same. */
    List<String> of(Subject subject, Comparison comparison, Margins margins) {
        List<String> sentences = new ArrayList<>();
        if (isSoonerAllTheSame(subject, comparison)) {
            sentences.add(sooner(subject, comparison, margins));
        }
        if (isFound(comparison) && isRangeAcrossNone(subject, comparison)) {
            sentences.add(acrossNone(subject));
        }
        return sentences;
    }

    /** The mean waits are alike, and yet one side is served faster by more than chance. */
    static boolean isSoonerAllTheSame(Subject subject, Comparison comparison) {
        HazardRatio ratio = comparison.hazardRatio();
        return EnglishMeasures.isWait(subject.measure())
                && Verdict.valueOf(comparison.verdict()) == Verdict.EQUAL_WITHIN_MARGIN
                && ratio.estimate() != null
                && ratio.low() != null
                && (ratio.low() > 1 || ratio.high() < 1);
    }

    /** Whether the range beside the numbers holds "no difference". */
    static boolean isRangeAcrossNone(Subject subject, Comparison comparison) {
        Double low = comparison.adjusted().low();
        Double high = comparison.adjusted().high();
        double none = EnglishMeasures.isRatio(subject.measure()) ? 1 : 0;
        return low != null && high != null && low <= none && high >= none;
    }

    /** Whether a test says that there is a difference. */
    static boolean isFound(Comparison comparison) {
        return switch (Verdict.valueOf(comparison.verdict())) {
            case UNEQUAL_HIGHER, UNEQUAL_LOWER, SMALL_DIFFERENCE -> true;
            case NOT_ENOUGH_DATA, EQUAL_WITHIN_MARGIN, UNCLEAR -> false;
        };
    }

    private String sooner(Subject subject, Comparison comparison, Margins margins) {
        HazardRatio ratio = comparison.hazardRatio();
        EnglishPace pace = new EnglishPace(numbers);
        return "The average waits, counting at most %s, differ by less than %s, which counts as alike; yet cases %s come to their %s about %s (%s)."
                .formatted(
                        EnglishDurations.of(subject.tau()),
                        EnglishMeasures.margin(subject.measure(), margins, numbers),
                        EnglishSides.side(subject.grouping(), comparison.a()),
                        subject.measure() == Measure.ANSWER_TIME ? "answer" : "resolution",
                        pace.than(ratio, "those " + EnglishSides.side(subject.grouping(), comparison.b())),
                        pace.range(ratio));
    }

    private static String acrossNone(Subject subject) {
        return switch (subject.measure()) {
            case ANSWER_24H, RESOLUTION_7D, REOPEN ->
                "That there is a difference is said by a test that looks at the whole course; the range above is of one moment, after %s, and there chance alone could explain it."
                        .formatted(EnglishDurations.of(subject.tau()));
            case ANSWER_TIME, RESOLUTION_TIME ->
                "That there is a difference is said by a test that looks at the whole course; the range above is of the average wait, and there chance alone could explain it.";
            case COMPENSATION, TRANSFERS ->
                "That there is a difference is said by a test; the range above is computed in another way and just holds \u201cnone\u201d.";
        };
    }
}
