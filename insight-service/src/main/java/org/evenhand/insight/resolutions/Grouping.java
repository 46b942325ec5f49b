package org.evenhand.insight.resolutions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenhand.insight.cells.CellAttribute;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;
import org.evenhand.kit.problem.Refusal;

/** By what cases are told apart. */
public enum Grouping {
    /** The channel they began on, with its audience: a direct message is no post. */
    CHANNEL,
    TOPIC,
    /** The week of ISO 8601 in which they arrived, in UTC. */
    WEEK;

    private static final String UNKNOWN = "unknown";

    /** The grouping that a word in an address asks for. */
    static Grouping named(String word) {
        if (word == null || word.isBlank()) {
            return CHANNEL;
        }
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "unknown-grouping",
                        "Cases cannot be told apart by \"" + word.strip() + "\", but by "
                                + Arrays.stream(values()).map(Grouping::word).collect(Collectors.joining(", "))
                                + "."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of a case. */
    Group of(ObservedCases cases, int row) {
        Traits traits = cases.allTraits().get(cases.traits(row));
        return switch (this) {
            case CHANNEL -> new Group(known(traits.channel()), known(traits.audience()));
            case TOPIC -> new Group(known(traits.topic()), null);
            case WEEK -> new Group(week(cases.arrived(row)), null);
        };
    }

    /** The group of cases that cells hold together; cells do not tell weeks apart. */
    Group of(CellGroup cells) {
        return switch (this) {
            case CHANNEL ->
                new Group(known(cells.trait(CellAttribute.CHANNEL)), known(cells.trait(CellAttribute.AUDIENCE)));
            case TOPIC -> new Group(known(cells.trait(CellAttribute.TOPIC)), null);
            case WEEK -> throw new RowsAreNeeded("cells do not tell cases apart by week");
        };
    }

    private static String known(String word) {
        return word == null ? UNKNOWN : word;
    }

    private static String week(long arrived) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(arrived), ZoneOffset.UTC);
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * Cases that are told apart from the others.
     *
     * @param audience null where cases are not told apart by channel
     */
    record Group(String name, String audience) {}
}
