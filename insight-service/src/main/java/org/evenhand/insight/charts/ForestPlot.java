package org.evenhand.insight.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Estimates with their intervals, one below the other on a common scale.
 *
 * @param neutral where "no difference" stands, in percent
 * @param zone the differences that count as none; null where there is no such zone
 * @param height of the whole drawing
 */
public record ForestPlot(
        String id,
        String title,
        String description,
        List<Tick> ticks,
        String neutral,
        Zone zone,
        List<Row> rows,
        int height) {

    private static final int ROW = 40;
    private static final int LETTERS = 44;
    private static final int BELOW_NAME = 19;

    /** From one place to another, in percent. */
    public record Zone(String from, String width) {}

    /**
     * One estimate.
     *
     * @param label cut where it would be too long
     * @param top where the row begins
     * @param isTogether whether it is what the others come to together
     * @param isCutLow whether the interval goes on beyond the drawing
     * @param size of the mark: the heavier, the larger
     */
    public record Row(
            String label,
            int top,
            boolean isTogether,
            String at,
            String low,
            String high,
            boolean isCutLow,
            boolean isCutHigh,
            String size) {

        public int baseline() {
            return top + 14;
        }

        public int middle() {
            return top + 28;
        }
    }

    /**
     * What a row is drawn from.
     *
     * @param low null where there is no interval
     * @param weight between 0 and 1
     */
    public record Estimate(String name, double value, Double low, Double high, double weight, boolean isTogether) {}

    /** Draws estimates; the zone reaches from one number to the other, and is not drawn where these are the same. */
    public static ForestPlot of(
            String id,
            String title,
            String description,
            List<Estimate> estimates,
            Scale scale,
            double zoneFrom,
            double zoneTo,
            DoubleFunction<String> label) {
        List<Row> rows = new ArrayList<>();
        for (Estimate each : estimates) {
            rows.add(row(each, scale, rows.size() * ROW));
        }
        return new ForestPlot(
                id,
                title,
                description,
                Tick.across(scale, scale.ticks(), label),
                Place.percent(scale.within(scale.neutral())),
                zone(scale, zoneFrom, zoneTo),
                rows,
                rows.size() * ROW + 26);
    }

    /** All numbers of the estimates, for a scale on which they have their place. */
    public static List<Double> numbers(List<Estimate> estimates) {
        return estimates.stream()
                .flatMap(each -> Stream.of(each.value(), each.low(), each.high()))
                .filter(each -> each != null && Double.isFinite(each))
                .toList();
    }

    private static Row row(Estimate estimate, Scale scale, int top) {
        double low = estimate.low() == null ? estimate.value() : estimate.low();
        double high = estimate.high() == null ? estimate.value() : estimate.high();
        return new Row(
                shortened(estimate.name()),
                top,
                estimate.isTogether(),
                Place.percent(scale.within(estimate.value())),
                Place.percent(scale.within(low)),
                Place.percent(scale.within(high)),
                scale.isBeyond(low),
                scale.isBeyond(high),
                Place.number(3 + 4 * Math.sqrt(Math.clamp(estimate.weight(), 0, 1))));
    }

    private static String shortened(String name) {
        return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1).strip() + "…";
    }

    private static Zone zone(Scale scale, double from, double to) {
        double start = scale.within(from);
        double end = scale.within(to);
        return end > start ? new Zone(Place.percent(start), Place.percent(end - start)) : null;
    }

    /** The path of an upright line that stops for the names of the rows, so that it strikes through none. */
    public String stretches() {
        return rows.stream()
                        .map(row -> "M0 " + (row.top() + BELOW_NAME) + "V" + (row.top() + ROW))
                        .collect(Collectors.joining())
                + "V" + floor();
    }

    /** Where the labels of the scale stand. */
    public int foot() {
        return height - 6;
    }

    /** How far down its lines go. */
    public int floor() {
        return height - 22;
    }
}
