package org.evenhand.insight.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Shares over time, as lines with bands.
 *
 * @param id of the drawing on its page
 * @param title what it shows
 * @param description what a reader who does not see it should know
 * @param across marks of time
 * @param upwards marks of the share
 */
public record CurveChart(
        String id, String title, String description, List<Tick> across, List<Tick> upwards, List<Line> lines) {

    /** How high the drawing is without its labels of time. */
    public static final int HEIGHT = 220;

    /** So many marks are readable on a telephone. */
    private static final int MOST_MARKS = 5;

    private static final Scale SHARES = new LinearScale(0, 1);

    /**
     * One line.
     *
     * @param side the style of its side
     */
    public record Line(String name, String side, String path, String band) {}

    /** What a line is drawn from. */
    public record Curve(String name, String side, List<Step> steps) {}

    /** Draws curves from 0 to the last moment. */
    public static CurveChart of(
            String id,
            String title,
            String description,
            double until,
            List<Curve> curves,
            DoubleFunction<String> time,
            DoubleFunction<String> share) {
        Scale moments = new LinearScale(0, until);
        return new CurveChart(
                id,
                title,
                description,
                Tick.across(moments, marks(until), time),
                Tick.upwards(SHARES, List.of(0.0, 0.25, 0.5, 0.75, 1.0), HEIGHT, share),
                curves.stream()
                        .map(each -> new Line(
                                each.name(),
                                each.side(),
                                StepLine.path(each.steps(), moments, SHARES),
                                Band.path(each.steps(), moments, SHARES)))
                        .toList());
    }

    /** Whole parts of the time: quarters of a day, days of a week. */
    private static List<Double> marks(double until) {
        for (double unit : new double[] {86_400, 21_600, 3_600, 600, 60, 1}) {
            double parts = until / unit;
            if (parts >= 2) {
                double step = Math.ceil(parts / MOST_MARKS) * unit;
                return DoubleStream.iterate(0, each -> each <= until, each -> each + step)
                        .boxed()
                        .toList();
            }
        }
        return List.of(0.0, until);
    }

    public int height() {
        return HEIGHT;
    }

    /** With the labels above and below. */
    public int wholeHeight() {
        return HEIGHT + 36;
    }

    /** Where the labels of time stand. */
    public int foot() {
        return HEIGHT + 28;
    }
}
