package org.evenhand.insight.sentences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a language writes them. */
public record Numbers(Locale locale) {

    private static final double LEAST_PROBABILITY = 0.001;
    private static final String NOT_TOLD = "–";
    private static final String MINUS = "\u2212";

    /** A number of things; a dash where it is not told. */
    public String count(Long number) {
        return number == null ? NOT_TOLD : format(BigDecimal.valueOf(number), 0);
    }

    public String count(int number) {
        return count((long) number);
    }

    /** With exactly so many decimals. */
    public String decimal(double value, int decimals) {
        return format(rounded(value, decimals), decimals);
    }

    /** With at most so many decimals: none that are 0. */
    public String plain(double value, int decimals) {
        BigDecimal shortest = rounded(value, decimals).stripTrailingZeros();
        return format(shortest, Math.max(0, shortest.scale()));
    }

    /** With its sign, also above 0. */
    public String signed(double value, int decimals) {
        BigDecimal rounded = rounded(value, decimals);
        return (rounded.signum() > 0 ? "+" : "") + format(rounded, decimals);
    }

    /** With its sign, also above 0, and no decimals that are 0. */
    public String signedPlain(double value, int decimals) {
        String plain = plain(value, decimals);
        return rounded(value, decimals).signum() > 0 ? "+" + plain : plain;
    }

    /** How likely chance would do it. */
    public String probability(double p) {
        return p < LEAST_PROBABILITY ? "below " + plain(LEAST_PROBABILITY, 3) : decimal(p, 3);
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private String format(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return value.signum() < 0 ? MINUS + format.format(value.negate()) : format.format(value);
    }
}
