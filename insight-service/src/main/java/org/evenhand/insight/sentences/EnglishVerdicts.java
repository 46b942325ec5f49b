package org.evenhand.insight.sentences;

import java.util.List;
import org.evenhand.statistics.Verdict;

/** What verdicts mean, in English. */
final class EnglishVerdicts {

    private static final String NOT_SHOWN =
            "It may be alike or not. That nothing was shown does not show that it is alike.";

    /** Of two sides that are compared. */
    static final List<ExplainedVerdict> OF_SIDES = List.of(
            new ExplainedVerdict(
                    Verdict.EQUAL_WITHIN_MARGIN,
                    "alike",
                    "The whole range of what the difference may be is too small to matter. A small one may still be there: of"
                            + " waits the card also says which side is served sooner."),
            new ExplainedVerdict(
                    Verdict.UNEQUAL_HIGHER,
                    "unequal",
                    "A test says that there is a difference, hardly by chance, and it is large enough to matter."),
            new ExplainedVerdict(
                    Verdict.SMALL_DIFFERENCE,
                    "small difference",
                    "A test says that there is a difference, hardly by chance, but it is small. Of answers and endings the test"
                            + " looks at the whole course, the range beside the numbers at one moment or at the average: the"
                            + " range may then still hold \u201cnone\u201d, and the card says so."),
            new ExplainedVerdict(Verdict.UNCLEAR, "unclear", NOT_SHOWN),
            new ExplainedVerdict(
                    Verdict.NOT_ENOUGH_DATA,
                    "not enough data",
                    "Too few cases, or too few of them comparable: no number is shown."));

    /** Of going public. */
    static final List<ExplainedVerdict> OF_GOING_PUBLIC = List.of(
            new ExplainedVerdict(
                    Verdict.UNEQUAL_HIGHER,
                    "sooner",
                    "Cases are resolved faster from the moment on which they are public, hardly by chance."),
            new ExplainedVerdict(
                    Verdict.UNEQUAL_LOWER,
                    "later",
                    "Cases are resolved more slowly from that moment on, hardly by chance."),
            new ExplainedVerdict(Verdict.UNCLEAR, "unclear", NOT_SHOWN),
            new ExplainedVerdict(
                    Verdict.NOT_ENOUGH_DATA,
                    "not enough data",
                    "Too few cases went public, or too few were resolved before or after: no number is shown."));

    private EnglishVerdicts() {}
}
