package org.evenhand.insight.sentences;

import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.sentences.EnglishDurations.Unit;

/** Numbers in tables and drawings, in English. */
record EnglishValues(Numbers numbers) {

    private static final String NONE = "–";
    private static final int HUNDRED = 100;

    String difference(Measure measure, double usual, Double estimate, Double low, Double high) {
        if (estimate == null) {
            return NONE;
        }
        if (EnglishMeasures.isRatio(measure)) {
            return numbers.decimal(estimate, 2) + range(low, high, 1, 2, false);
        }
        if (EnglishMeasures.isWait(measure)) {
            Unit unit = EnglishDurations.unit(usual);
            int decimals = decimals(unit);
            return numbers.signed(estimate / unit.seconds(), decimals) + "\u00a0" + unit.brief()
                    + range(low, high, unit.seconds(), decimals, true);
        }
        return numbers.signed(HUNDRED * estimate, 1) + range(low, high, 1.0 / HUNDRED, 1, true);
    }

    /** A tenth of a day is long. */
    private static int decimals(Unit unit) {
        return unit.brief().equals("days") ? 2 : unit.decimals();
    }

    DrawnUnit drawn(Measure measure, double usual) {
        if (EnglishMeasures.isRatio(measure)) {
            return new DrawnUnit(1, "times as often");
        }
        if (EnglishMeasures.isWait(measure)) {
            Unit unit = EnglishDurations.unit(usual);
            return new DrawnUnit(unit.seconds(), unit.many());
        }
        return new DrawnUnit(1.0 / HUNDRED, "of 100 customers");
    }

    String value(Measure measure, double usual, Double value) {
        if (value == null) {
            return NONE;
        }
        if (EnglishMeasures.isWait(measure)) {
            Unit unit = EnglishDurations.unit(usual);
            return numbers.decimal(value / unit.seconds(), decimals(unit)) + "\u00a0" + unit.brief();
        }
        return numbers.decimal(HUNDRED * value, 1);
    }

    private String range(Double low, Double high, double size, int decimals, boolean signed) {
        if (low == null || high == null) {
            return "";
        }
        return signed
                ? " (%s to %s)".formatted(numbers.signed(low / size, decimals), numbers.signed(high / size, decimals))
                : " (%s to %s)"
                        .formatted(numbers.decimal(low / size, decimals), numbers.decimal(high / size, decimals));
    }
}
