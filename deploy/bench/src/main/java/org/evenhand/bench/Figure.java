package org.evenhand.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param aim the least ratio of figure to baseline; 0 where there is nothing to compare with
 */
record Figure(String name, double perSecond, String baselineName, double baselinePerSecond, double aim, String note) {

    double ratio() {
        return perSecond / baselinePerSecond;
    }

    List<String> cells() {
        return List.of(
                name,
                rate(perSecond),
                baselineName + ": " + rate(baselinePerSecond),
                String.format(Locale.ROOT, "%.3f", ratio()),
                aim == 0 ? "" : String.format(Locale.ROOT, "%.3f", aim),
                aim == 0 ? "" : ratio() >= aim ? "met" : "not met",
                note);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }
}
