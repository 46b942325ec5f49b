package org.evenhand.insight.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bars to the left and to the right of nothing.
 *
 * @param neutral where nothing stands, in percent
 */
public record BarChart(String id, String title, String description, String neutral, List<Bar> bars, int height) {

    private static final int ROW = 44;

    /**
     * One bar with its words.
     *
     * @param number as it is written
     * @param style of its kind
     */
    public record Bar(String label, String number, String style, int top, String from, String width) {

        public int baseline() {
            return top + 14;
        }

        public int barTop() {
            return top + 20;
        }
    }

    /** The path of the line where nothing stands: it stops for the names of the bars, so that it strikes through none. */
    public String stretches() {
        return bars.stream()
                .map(bar -> "M0 " + (bar.barTop() - 1) + "V" + (bar.barTop() + ROW - 26))
                .collect(Collectors.joining());
    }

    /** What a bar is drawn from. */
    public record Part(String label, double value, String number, String style) {}

    /** Draws parts on one scale that ends with the largest of them. */
    public static BarChart of(String id, String title, String description, List<Part> parts) {
        return on(LinearScale.around(parts.stream().map(Part::value).toList()), id, title, description, parts);
    }

    /** Draws parts of a hundred: a bar as wide as the drawing would be all of them. */
    public static BarChart ofHundred(String id, String title, String description, List<Part> parts) {
        return on(LinearScale.around(List.of(100.0)), id, title, description, parts);
    }

    private static BarChart on(Scale scale, String id, String title, String description, List<Part> parts) {
        List<Bar> bars = new ArrayList<>();
        for (Part part : parts) {
            double from = Math.min(scale.at(0), scale.at(part.value()));
            double width = Math.abs(scale.at(part.value()) - scale.at(0));
            bars.add(new Bar(
                    part.label(),
                    part.number(),
                    part.style(),
                    bars.size() * ROW,
                    Place.percent(from),
                    Place.percent(width)));
        }
        return new BarChart(id, title, description, Place.percent(scale.at(0)), bars, bars.size() * ROW);
    }
}
