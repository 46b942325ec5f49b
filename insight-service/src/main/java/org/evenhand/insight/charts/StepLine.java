package org.evenhand.insight.charts;

import java.util.List;

/** A line that holds each share until the next one is known. */
final class StepLine {

    private StepLine() {}

    /** Its path in thousandths; empty where there are no steps. */
    static String path(List<Step> steps, Scale across, Scale upwards) {
        StringBuilder path = new StringBuilder();
        for (Step step : steps) {
            String x = Place.thousandths(across.at(step.moment()));
            String y = Place.thousandths(1 - upwards.at(step.share()));
            path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        return path.toString();
    }
}
