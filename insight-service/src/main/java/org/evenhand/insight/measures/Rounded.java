package org.evenhand.insight.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Numbers as an answer gives them. */
public final class Rounded {

    private static final int DECIMALS = 6;
    private static final MathContext DIGITS = new MathContext(6);

    private Rounded() {}

    public static Double of(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue()
                : null;
    }

    public static Double of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : null;
    }

    public static <T> Double of(Optional<T> of, ToDoubleFunction<T> number) {
        return of.map(each -> of(number.applyAsDouble(each))).orElse(null);
    }

    /** A p-value may be smaller than any decimals: it keeps its digits. */
    public static Double p(OptionalDouble p) {
        return p.isPresent() ? BigDecimal.valueOf(p.getAsDouble()).round(DIGITS).doubleValue() : null;
    }
}
