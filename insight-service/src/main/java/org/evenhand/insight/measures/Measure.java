package org.evenhand.insight.measures;

import org.evenhand.statistics.CurveMeasure;
import org.evenhand.statistics.Margins;

/** What two sides are compared by. */
public enum Measure {
    /** The share with an answer by the horizon; giving up competes with it. */
    ANSWER_24H("PT24H", Scale.SHARE),
    /** The mean wait for an answer within the horizon; giving up ends the watching. */
    ANSWER_TIME("PT24H", Scale.WAIT),
    /** The share resolved by the horizon; ending without a resolution competes with it. */
    RESOLUTION_7D("P7D", Scale.SHARE),
    /** The mean time to the resolution within the horizon; ending without one ends the watching. */
    RESOLUTION_TIME("P7D", Scale.WAIT),
    /** The share that was compensated, of those resolved within the horizon. */
    COMPENSATION("P7D", Scale.PROPORTION),
    /** How often a case was handed on, of those that arrived the horizon ago or earlier. */
    TRANSFERS("P7D", Scale.RATIO),
    /** The share opened again by the horizon, counted from the resolution. */
    REOPEN("P14D", Scale.SHARE);

    /** How two sides are set against each other. */
    public enum Scale {
        SHARE("share", "a - b"),
        WAIT("seconds", "a - b"),
        PROPORTION("share", "a - b"),
        RATIO("transfers per case", "a / b");

        private final String unit;
        private final String difference;

        Scale(String unit, String difference) {
            this.unit = unit;
            this.difference = difference;
        }

        public String unit() {
            return unit;
        }

        public String difference() {
            return difference;
        }

        /** Whether only cases count that could be watched for the whole horizon. */
        public boolean isOfMature() {
            return this == PROPORTION || this == RATIO;
        }
    }

    private final Horizon usualHorizon;
    private final Scale scale;

    Measure(String usualHorizon, Scale scale) {
        this.usualHorizon = Horizon.of(usualHorizon);
        this.scale = scale;
    }

    /** The measure that a word in an address asks for. */
    public static Measure named(String word) {
        return Words.named(word, ANSWER_24H, "There is no measure \"%s\".");
    }

    public String word() {
        return Words.of(this);
    }

    public Horizon usualHorizon() {
        return usualHorizon;
    }

    public Scale scale() {
        return scale;
    }

    /** The number that is read off the cases of a group, for the ways of {@link MeasuredCases} to write them down. */
    public CurveMeasure curve(Horizon horizon) {
        return switch (scale) {
            case SHARE -> new CurveMeasure.Incidence(MeasuredCases.EVENT, horizon.seconds());
            case WAIT -> new CurveMeasure.MeanWait(horizon.seconds());
            case PROPORTION -> new CurveMeasure.Happened(0);
            case RATIO -> new CurveMeasure.MeanWait(MeasuredCases.MORE_THAN_ANY_COUNT);
        };
    }

    /** From which difference on two sides count as unequal. */
    public double margin(Margins margins, double reference) {
        return switch (scale) {
            case SHARE, PROPORTION -> margins.share();
            case WAIT -> margins.ofWait(reference);
            case RATIO -> margins.ofLogTransfers();
        };
    }

    /** What has to be recorded for it, as a sentence says it. */
    String asks() {
        return switch (this) {
            case ANSWER_24H, ANSWER_TIME -> "answers";
            case RESOLUTION_7D, RESOLUTION_TIME -> "endings";
            case COMPENSATION -> "compensation";
            case TRANSFERS -> "transfers";
            case REOPEN -> "resolutions";
        };
    }

    /** What the parts of a gap add up to. */
    public String event() {
        return switch (this) {
            case ANSWER_24H, ANSWER_TIME -> "answered";
            case RESOLUTION_7D, RESOLUTION_TIME -> "resolved";
            case COMPENSATION -> "compensated";
            case TRANSFERS -> "handed on";
            case REOPEN -> "opened again";
        };
    }
}
