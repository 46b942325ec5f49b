package org.evenhand.insight.cells;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What cells tell cases apart by, under the words of the reports. */
public enum CellAttribute {
    CHANNEL("channel"),
    AUDIENCE("audience"),
    TOPIC("topic"),
    /** The first step of the topic. */
    CATEGORY("split_part(topic, '/', 1)"),
    SEVERITY("severity"),
    /** The class of followers: {@code below_100} and so on; null where they are not known. */
    REACH("(array['below_100', 'below_1000', 'below_10000', 'from_10000'])[nullif(reach_class, 0)]"),
    /** The month of the arrival in UTC, as in {@code 2026-03}. */
    MONTH("to_char(month, 'YYYY-MM')"),
    YEAR("to_char(month, 'YYYY')");

    private final String column;

    CellAttribute(String column) {
        this.column = column;
    }

    /** The attribute that a word asks for; empty if cells do not tell it apart. */
    public static Optional<CellAttribute> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfMonth() {
        return this == MONTH || this == YEAR;
    }

    /** In SQL, of the columns of cells. */
    String column() {
        return column + " as " + word();
    }
}
