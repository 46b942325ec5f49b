package org.evenhand.insight.channels;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them, the same on every machine. */
public class Words {

    public static final String NOTHING = "–";

    private static final String SPACE = "\u00a0";
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Words() {}

    /** A name as it stands in addresses. */
    public static String inAddress(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole number; a dash for none. */
    public static String count(Long number) {
        return number == null ? NOTHING : count(number.longValue());
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public static String percent(Double share) {
        return share == null ? NOTHING : percentNumber(share) + SPACE + "%";
    }

    public static String percents(Double low, Double high) {
        return low == null || high == null ? "" : percentNumber(low) + SPACE + "to" + SPACE + percentNumber(high);
    }

    private static String percentNumber(double share) {
        return rounded(BigDecimal.valueOf(share).movePointRight(2)).toPlainString();
    }

    /** A duration in the unit that fits it; sources that know only days are shown in days. */
    public static String duration(Number seconds, boolean inDays) {
        if (seconds == null) {
            return NOTHING;
        }
        double value = seconds.doubleValue();
        if (inDays || value >= 2 * DAY) {
            return days(value);
        }
        if (value >= 2 * HOUR) {
            long minutes = Math.round(value / MINUTE);
            return minutes / 60 + SPACE + "h" + SPACE + minutes % 60 + SPACE + "min";
        }
        return value >= MINUTE
                ? rounded(BigDecimal.valueOf(value).divide(BigDecimal.valueOf(MINUTE), 9, RoundingMode.HALF_UP)) + SPACE
                        + "min"
                : plain(BigDecimal.valueOf(value)) + SPACE + "s";
    }

    /** An interval of durations; without an upper limit it is open. */
    public static String durations(Number low, Number high, boolean inDays) {
        if (low == null) {
            return "";
        }
        if (high == null) {
            return duration(low, inDays) + " or more";
        }
        String from = duration(low, inDays);
        return (inDays ? from.substring(0, from.indexOf(SPACE)) : from) + " to " + duration(high, inDays);
    }

    /** A horizon as a heading names it. */
    public static String horizon(String horizon) {
        double seconds = Share.seconds(horizon);
        if (seconds == 0) {
            return "at once";
        }
        return horizon.startsWith("PT") ? Math.round(seconds / HOUR) + SPACE + "h" : days(seconds);
    }

    private static String days(double seconds) {
        String days =
                plain(rounded(BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(DAY), 9, RoundingMode.HALF_UP)));
        return days + SPACE + (days.equals("1") ? "day" : "days");
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    public static String time(Instant time, boolean inDays) {
        return inDays
                ? DATE.format(time.atOffset(ZoneOffset.UTC))
                : TIME.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
