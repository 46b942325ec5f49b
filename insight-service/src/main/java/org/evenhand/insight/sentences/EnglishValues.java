package org.evenhand.insight.sentences;

import org.evenhand.insight.sentences.EnglishDurations.Unit;
import org.evenhand.insight.treatment.Measure;

/** Numbers in tables and drawings, in English. */
record EnglishValues(Numbers numbers) {

    private static final String NONE = "–";
    private static final int HUNDRED = 100;

    String difference(Measure measure, Double estimate, Double low, Double high) {
        if (estimate == null) {
            return NONE;
        }
        if (EnglishMeasures.isRatio(measure)) {
            return numbers.decimal(estimate, 2) + range(low, high, 1, 2, false);
        }
        Unit unit = EnglishMeasures.isWait(measure)
                ? EnglishDurations.unitOfDifference(estimate, low == null ? 0 : low, high == null ? 0 : high)
                : null;
        double size = unit == null ? 1.0 / HUNDRED : unit.seconds();
        int decimals = unit == null ? 1 : unit.decimals();
        return numbers.signed(estimate / size, decimals)
                + (unit == null ? "" : "\u00a0" + unit.brief())
                + range(low, high, size, decimals, true);
    }

    DrawnUnit drawn(Measure measure, double widest) {
        if (EnglishMeasures.isRatio(measure)) {
            return new DrawnUnit(1, "times as often");
        }
        if (EnglishMeasures.isWait(measure)) {
            Unit unit = EnglishDurations.unitOfDifference(widest);
            return new DrawnUnit(unit.seconds(), unit.many());
        }
        return new DrawnUnit(1.0 / HUNDRED, "of 100 customers");
    }

    String value(Measure measure, Double value) {
        if (value == null) {
            return NONE;
        }
        if (EnglishMeasures.isRatio(measure)) {
            return numbers.decimal(HUNDRED * value, 1);
        }
        if (EnglishMeasures.isWait(measure)) {
            Unit unit = EnglishDurations.unit(value);
            return numbers.decimal(value / unit.seconds(), unit.decimals()) + "\u00a0" + unit.brief();
        }
        return numbers.decimal(HUNDRED * value, 1);
    }

    private String range(Double low, Double high, double size, int decimals, boolean signed) {
        if (low == null || high == null) {
            return "";
        }
        return signed
                ? " (%s to %s)".formatted(numbers.signed(low / size, decimals), numbers.signed(high / size, decimals))
                : " (%s to %s)".formatted(numbers.decimal(low / size, decimals), numbers.decimal(high / size, decimals));
    }
}
