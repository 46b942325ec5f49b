package org.evenhand.insight.channels;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as a report writes them. */
public class Figures {

    /** Enough digits to be rounded once more by whoever shows them. */
    private static final int DECIMALS = 6;

    private Figures() {}

    public static Double share(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** Whole seconds as a whole number; the middle between two of them with its half. */
    public static Number seconds(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }

    public static Number seconds(OptionalDouble value) {
        return value.isPresent() ? seconds(value.getAsDouble()) : null;
    }
}
