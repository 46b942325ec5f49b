package org.evenhand.insight.charts;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A mark along an axis.
 *
 * @param place in percent of the length
 * @param path the same in thousandths, from the top where the axis goes upwards
 * @param anchor which end of the label stands at the place, so that none is cut off
 */
public record Tick(String place, String path, String label, String anchor) {

    private static final double NEAR_THE_EDGE = 0.06;

    /** The marks of an axis from left to right. */
    public static List<Tick> across(Scale scale, List<Double> values, DoubleFunction<String> label) {
        return values.stream()
                .map(each -> new Tick(
                        Place.percent(scale.at(each)),
                        Place.thousandths(scale.at(each)),
                        label.apply(each),
                        anchor(scale.at(each))))
                .toList();
    }

    /** The marks of an axis from the bottom to the top, in a drawing so high. */
    public static List<Tick> upwards(Scale scale, List<Double> values, double height, DoubleFunction<String> label) {
        return values.stream()
                .map(each -> new Tick(
                        Place.number((1 - scale.at(each)) * height),
                        Place.thousandths(1 - scale.at(each)),
                        label.apply(each),
                        "start"))
                .toList();
    }

    private static String anchor(double place) {
        return place < NEAR_THE_EDGE ? "start" : place > 1 - NEAR_THE_EDGE ? "end" : "middle";
    }
}
