package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Writes durations in the unit that fits their length, or in days where the source knows only days. */
enum Durations {
    SECONDS("s", 1, 120),
    MINUTES("min", 60, 120 * 60),
    HOURS("h", 3_600, 72 * 3_600),
    DAYS("d", 86_400, Double.MAX_VALUE);

    private final String unit;
    private final double seconds;
    private final double below;

    Durations(String unit, double seconds, double below) {
        this.unit = unit;
        this.seconds = seconds;
        this.below = below;
    }

    static String text(JsonNode seconds, boolean daysOnly) {
        if (!seconds.isNumber()) {
            return Numbers.NONE;
        }
        Durations scale = fitting(seconds.asDouble(), daysOnly);
        return scale.number(seconds.asDouble()) + " " + scale.unit;
    }

    /** As in "4 d [4, 5]"; an end of the interval that cannot be known is a dash. */
    static String textWithInterval(JsonNode median, boolean daysOnly) {
        JsonNode middle = median.path("seconds");
        if (!middle.isNumber()) {
            return Numbers.NONE;
        }
        Durations scale = fitting(middle.asDouble(), daysOnly);
        return "%s [%s, %s]"
                .formatted(text(middle, daysOnly), scale.orNone(median.path("low")), scale.orNone(median.path("high")));
    }

    private static Durations fitting(double seconds, boolean daysOnly) {
        for (Durations scale : values()) {
            if (!daysOnly && seconds < scale.below) {
                return scale;
            }
        }
        return DAYS;
    }

    private String orNone(JsonNode length) {
        return length.isNumber() ? number(length.asDouble()) : Numbers.NONE;
    }

    private String number(double length) {
        String text = String.format(Locale.ROOT, "%.1f", length / seconds);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
