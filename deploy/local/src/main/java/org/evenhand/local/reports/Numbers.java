package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Writes numbers for people; what is not there becomes a dash, never a nought. */
public final class Numbers {

    static final String NONE = "–";

    private Numbers() {}

    public static String count(JsonNode number) {
        return number.isNumber() ? count(number.asLong()) : NONE;
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(JsonNode share) {
        return share.isNumber() ? percent(share.asDouble()) + " %" : NONE;
    }

    /** As in "63.61 [60.12, 67.10]", in per cent. */
    static String percentWithInterval(JsonNode estimate) {
        JsonNode share = estimate.path("share");
        JsonNode low = estimate.path("low");
        JsonNode high = estimate.path("high");
        if (!share.isNumber()) {
            return NONE;
        }
        if (!low.isNumber() || !high.isNumber()) {
            return percent(share.asDouble());
        }
        return "%s [%s, %s]".formatted(percent(share.asDouble()), percent(low.asDouble()), percent(high.asDouble()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }
}
