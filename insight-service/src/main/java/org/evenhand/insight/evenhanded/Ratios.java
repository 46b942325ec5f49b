package org.evenhand.insight.evenhanded;

import java.util.List;
import org.evenhand.insight.charts.ForestPlot;
import org.evenhand.insight.charts.ForestPlot.Estimate;
import org.evenhand.insight.charts.LogarithmicScale;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Numbers;

/** How many times as soon something comes: as text, and drawn. */
final class Ratios {

    private Ratios() {}

    /** With its interval, where there is one. */
    static String text(double estimate, Double low, Double high, Numbers numbers) {
        String ratio = numbers.decimal(estimate, 2);
        return low == null
                ? ratio
                : "%s (%s to %s)".formatted(ratio, numbers.decimal(low, 2), numbers.decimal(high, 2));
    }

    /** One below the other; null where there are none. */
    static ForestPlot chart(String id, String title, String description, List<Estimate> estimates, Language language) {
        return estimates.isEmpty()
                ? null
                : ForestPlot.of(
                        id,
                        title,
                        description,
                        estimates,
                        LogarithmicScale.around(ForestPlot.numbers(estimates)),
                        1,
                        1,
                        value -> language.numbers().plain(value, 2) + "×");
    }

    /** How much of the whole it is, for the size of its mark; half where that is not told. */
    static double weight(Long cases, Long all) {
        return cases == null || all == null || all == 0 ? 0.5 : (double) cases / all;
    }
}
