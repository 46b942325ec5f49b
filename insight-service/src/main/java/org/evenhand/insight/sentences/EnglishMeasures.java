package org.evenhand.insight.sentences;

import org.evenhand.insight.measures.Measure;
import org.evenhand.statistics.Margins;

/** What is measured, in English. */
final class EnglishMeasures {

    /** More, less or alike, and whether only a little. */
    enum Degree {
        MORE("more often", "longer"),
        A_LITTLE_MORE("a little more often", "a little longer"),
        LESS("less often", "less long"),
        A_LITTLE_LESS("a little less often", "a little less long"),
        ALIKE("about equally often", "about equally long"),
        NOT_QUITE("not quite equally often", "not quite equally long", "not quite equally soon");

        private final String often;
        private final String longish;
        private final String soon;

        Degree(String often, String longish) {
            this(often, longish, often);
        }

        /** Where a test looks at the whole course, what it says is not of one moment. */
        Degree(String often, String longish, String soon) {
            this.often = often;
            this.longish = longish;
            this.soon = soon;
        }
    }

    private EnglishMeasures() {}

    static String title(Measure measure, String tau) {
        String within = EnglishDurations.of(tau);
        return switch (measure) {
            case ANSWER_24H -> "An answer within " + within;
            case ANSWER_TIME -> "The wait for an answer";
            case RESOLUTION_7D -> "A resolution within " + within;
            case RESOLUTION_TIME -> "The wait for a resolution";
            case COMPENSATION -> "Compensation";
            case TRANSFERS -> "Being handed on";
            case REOPEN -> "Opened again within " + within;
        };
    }

    /** What customers meet, as in "are answered more often within a day". */
    static String clause(Measure measure, String tau, Degree degree) {
        String within = EnglishDurations.of(tau);
        return switch (measure) {
            case ANSWER_24H -> "are answered " + degree.soon + " within " + within;
            case ANSWER_TIME -> "wait " + degree.longish + " for an answer";
            case RESOLUTION_7D -> "have their case resolved " + degree.soon + " within " + within;
            case RESOLUTION_TIME -> "wait " + degree.longish + " for a resolution";
            case COMPENSATION -> "receive compensation " + degree.often;
            case TRANSFERS -> "are handed on " + degree.often;
            case REOPEN -> "have their case opened again " + degree.soon;
        };
    }

    /** Who is counted, of a hundred. */
    static String customers(Measure measure, String tau) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME, RESOLUTION_7D, RESOLUTION_TIME, TRANSFERS -> "comparable customers";
            case COMPENSATION -> "comparable customers whose case was resolved within " + EnglishDurations.of(tau);
            case REOPEN -> "comparable customers whose case was resolved";
        };
    }

    /** What happened to them, as in "41 in public had an answer within a day". */
    static String happened(Measure measure, String tau) {
        String within = EnglishDurations.of(tau);
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> "had an answer within " + within;
            case RESOLUTION_7D, RESOLUTION_TIME -> "had a resolution within " + within;
            case COMPENSATION -> "received compensation";
            case TRANSFERS -> "were handed on";
            case REOPEN -> "had it opened again within " + within;
        };
    }

    /** How a side looks when it has more of the measure or less. */
    static String looks(Measure measure, boolean more) {
        String often = more ? "more often" : "less often";
        return switch (measure) {
            case ANSWER_TIME, RESOLUTION_TIME -> more ? "looks slower" : "looks faster";
            case ANSWER_24H -> "seems to be answered " + often;
            case RESOLUTION_7D -> "seems to be resolved " + often;
            case COMPENSATION -> "seems to be compensated " + often;
            case TRANSFERS -> "seems to be handed on " + often;
            case REOPEN -> "seems to be opened again " + often;
        };
    }

    static String event(Measure measure) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> "answered";
            case RESOLUTION_7D, RESOLUTION_TIME -> "resolved";
            case COMPENSATION -> "compensated";
            case TRANSFERS -> "handed on";
            case REOPEN -> "opened again";
        };
    }

    static String margin(Measure measure, Margins margins, Numbers numbers) {
        return switch (measure) {
            case ANSWER_24H, RESOLUTION_7D, COMPENSATION, REOPEN -> numbers.plain(100 * margins.share(), 1) + " of 100";
            case ANSWER_TIME, RESOLUTION_TIME ->
                numbers.plain(100 * margins.waitOfReference(), 1) + "\u00a0% of the wait";
            case TRANSFERS ->
                "%s to %s times"
                        .formatted(
                                numbers.plain(1 / margins.transferRatio(), 2),
                                numbers.plain(margins.transferRatio(), 2));
        };
    }

    /** Up to which difference two sides count as alike, in a sentence. */
    static String countsAsNone(Measure measure, Margins margins, Numbers numbers) {
        return isRatio(measure)
                ? "Ratios between %s and %s count as none."
                        .formatted(
                                numbers.plain(1 / margins.transferRatio(), 2),
                                numbers.plain(margins.transferRatio(), 2))
                : "Differences smaller than %s count as none.".formatted(margin(measure, margins, numbers));
    }

    /** What is not recorded of most cases, as in "say what was given". */
    static String recorded(Measure measure) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> "say whether and when they were answered";
            case RESOLUTION_7D, RESOLUTION_TIME, REOPEN -> "say whether and when they were resolved";
            case COMPENSATION -> "say what was given";
            case TRANSFERS -> "say how often they were handed on";
        };
    }

    static boolean isWait(Measure measure) {
        return measure == Measure.ANSWER_TIME || measure == Measure.RESOLUTION_TIME;
    }

    static boolean isRatio(Measure measure) {
        return measure == Measure.TRANSFERS;
    }

    /** Whether side a has more of it. */
    static boolean isMore(Measure measure, double estimate) {
        return estimate > (isRatio(measure) ? 1 : 0);
    }
}
