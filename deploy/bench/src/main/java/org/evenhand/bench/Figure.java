package org.evenhand.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param aim the least ratio of figure to baseline, or the most if less is better; 0 where there is nothing to compare with
 * @param unit of both
 */
record Figure(String name, double value, String baselineName, double baseline, double aim, Unit unit, String note) {

    /** What is measured, and whether more of it is better. */
    enum Unit {
        PER_SECOND("%,.0f/s", true),
        SECONDS("%.3f s", false);

        private final String form;
        private final boolean moreIsBetter;

        Unit(String form, boolean moreIsBetter) {
            this.form = form;
            this.moreIsBetter = moreIsBetter;
        }
    }

    /** A pace, which should be at least so large a part of the baseline's. */
    Figure(String name, double perSecond, String baselineName, double baselinePerSecond, double aim, String note) {
        this(name, perSecond, baselineName, baselinePerSecond, aim, Unit.PER_SECOND, note);
    }

    /** A time, which should be at most so many times the baseline's. */
    static Figure atMost(String name, double seconds, String baselineName, double baseline, double aim, String note) {
        return new Figure(name, seconds, baselineName, baseline, aim, Unit.SECONDS, note);
    }

    double ratio() {
        return value / baseline;
    }

    private boolean isMet() {
        return unit.moreIsBetter ? ratio() >= aim : ratio() <= aim;
    }

    List<String> cells() {
        return List.of(
                name,
                said(value),
                baselineName + ": " + said(baseline),
                String.format(Locale.ROOT, "%.3f", ratio()),
                aim == 0 ? "" : String.format(Locale.ROOT, unit.moreIsBetter ? "%.3f" : "at most %.1f", aim),
                aim == 0 ? "" : isMet() ? "met" : "not met",
                note);
    }

    private String said(double number) {
        return String.format(Locale.ROOT, unit.form, number);
    }
}
