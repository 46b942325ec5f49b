package org.evenhand.insight.charts;

import java.util.List;

/** The room between the lower and the upper limits around a line. */
final class Band {

    private Band() {}

    /** Its path in thousandths, there along the upper limits and back along the lower ones. */
    static String path(List<Step> steps, Scale across, Scale upwards) {
        StringBuilder path = new StringBuilder();
        for (Step step : steps) {
            String x = Place.thousandths(across.at(step.moment()));
            String y = Place.thousandths(1 - upwards.at(step.highOrShare()));
            path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            path.append("V")
                    .append(Place.thousandths(1 - upwards.at(steps.get(i).lowOrShare())));
            if (i > 0) {
                path.append("H").append(Place.thousandths(across.at(steps.get(i).moment())));
            }
        }
        return path.isEmpty() ? "" : path.append("Z").toString();
    }
}
