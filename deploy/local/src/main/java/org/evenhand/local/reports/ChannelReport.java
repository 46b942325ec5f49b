package org.evenhand.local.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Prints the comparison of channels as the API answers it: how many are answered, how many end, and how. */
public final class ChannelReport {

    private static final String UNKNOWN = "not known";
    private static final List<String> ENDINGS = List.of("public", "private", "unknownAudience", "unresolved", "open");

    private final JsonNode report;
    private final boolean daysOnly;

    public ChannelReport(JsonNode report) {
        this.report = report;
        this.daysOnly = report.path("granularity").asText().equals("day");
    }

    public String text() {
        StringBuilder text = new StringBuilder(heading()).append('\n');
        if (report.path("channels").isEmpty()) {
            return text.append("No cases in this period.\n").toString();
        }
        text.append(timing(
                "answered", List.of("PT1H", "PT10H", "PT24H"), List.of("by 1 h, %", "by 10 h, %", "by 24 h, %")));
        text.append(timing("ended", List.of("P1D", "P7D", "P30D"), List.of("by 1 d, %", "by 7 d, %", "by 30 d, %")));
        text.append(endings())
                .append(Outcomes.text(report.path("outcomes")))
                .append(asksForPrivate())
                .append(leftOut());
        return text.append(reasons()).toString();
    }

    private String heading() {
        return "%s: %s cases, known until %s%s"
                .formatted(
                        report.path("brand").asText(),
                        Numbers.count(report.path("cases")),
                        report.path("observedUntil").asText(UNKNOWN),
                        daysOnly ? ", times known to the day" : "");
    }

    private String timing(String what, List<String> horizons, List<String> heads) {
        String title = what.equals("answered") ? "Answered by a person" : "Ended";
        if (!any(what, timing -> timing.path("known").asBoolean())) {
            return "%n%s: %s%s%n".formatted(title, UNKNOWN, onlyReason(what));
        }
        TextTable table = channels().right(what).right("open");
        heads.forEach(table::right);
        table.right("median").right("naive");
        for (JsonNode channel : report.path("channels")) {
            table.row(timingCells(channel, channel.path(what), horizons));
        }
        return "%n%s (95 %% intervals; open cases count, except in the naive median)%n%s"
                .formatted(title, table.text());
    }

    /** The reason, when it is the same for all channels. */
    private String onlyReason(String what) {
        Set<String> reasons = new LinkedHashSet<>();
        report.path("channels")
                .forEach(
                        channel -> reasons.add(channel.path(what).path("reason").asText()));
        return reasons.size() == 1 && !reasons.contains("")
                ? ", because " + reasons.iterator().next()
                : "";
    }

    private List<String> timingCells(JsonNode channel, JsonNode timing, List<String> horizons) {
        List<String> cells = names(channel);
        if (!timing.path("known").asBoolean()) {
            cells.addAll(List.of(UNKNOWN, "", "", "", "", "", ""));
            return cells;
        }
        cells.add(Numbers.count(timing.path("events")));
        cells.add(Numbers.count(timing.path("open")));
        horizons.forEach(horizon -> cells.add(Numbers.percentWithInterval(within(timing, horizon))));
        cells.add(Durations.textWithInterval(timing.path("median"), daysOnly));
        cells.add(Durations.text(timing.path("naiveMedianSeconds"), daysOnly));
        return cells;
    }

    private static JsonNode within(JsonNode timing, String horizon) {
        for (JsonNode each : timing.path("within")) {
            if (each.path("horizon").asText().equals(horizon)) {
                return each;
            }
        }
        return timing.path("no such horizon");
    }

    private String endings() {
        if (!any("endings", endings -> ENDINGS.stream()
                .anyMatch(kind -> endings.path(kind).isNumber()))) {
            return "";
        }
        TextTable table = channels();
        List.of("in public", "in private", "audience unknown", "unresolved", "still open")
                .forEach(table::right);
        for (JsonNode channel : report.path("channels")) {
            List<String> cells = names(channel);
            ENDINGS.forEach(
                    kind -> cells.add(Numbers.percent(channel.path("endings").path(kind))));
            table.row(cells);
        }
        String horizon = firstText("endings", "horizon").replaceFirst("^P(\\d+)D$", "$1 d");
        return "%nResolved, and where, %s after the start%n%s".formatted(horizon, table.text());
    }

    private String asksForPrivate() {
        if (!any("asksForPrivate", asks -> asks.path("replies").asLong() > 0)) {
            return "";
        }
        TextTable table = channels().right("public replies").right("ask to go private");
        for (JsonNode channel : report.path("channels")) {
            List<String> cells = names(channel);
            cells.add(Numbers.count(channel.path("asksForPrivate").path("replies")));
            cells.add(Numbers.percent(channel.path("asksForPrivate").path("share")));
            table.row(cells);
        }
        return "%nPublic replies that ask the customer to go private (patterns %s)%n%s"
                .formatted(firstText("asksForPrivate", "patterns"), table.text());
    }

    private String leftOut() {
        StringBuilder text = new StringBuilder();
        for (JsonNode each : report.path("leftOut")) {
            if (each.path("cases").asLong() > 0) {
                text.append("  %s: %s (%s%s)%n"
                        .formatted(
                                each.path("reason").asText(),
                                Numbers.count(each.path("cases")),
                                each.path("channel").asText("all channels"),
                                each.path("of").asText().equals("import") ? ", of no brand" : ""));
            }
        }
        return text.isEmpty() ? "" : "\nLeft out\n" + text;
    }

    /** Whatever reasons the API gives for numbers that are missing. */
    private String reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        for (JsonNode reason : report.path("channels").findValues("reason")) {
            if (reason.isTextual()) {
                reasons.add(reason.asText());
            }
        }
        return reasons.isEmpty() ? "" : "%n%s or %s: %s%n".formatted(Numbers.NONE, UNKNOWN, String.join("; ", reasons));
    }

    private boolean any(String field, Predicate<JsonNode> condition) {
        for (JsonNode channel : report.path("channels")) {
            if (condition.test(channel.path(field))) {
                return true;
            }
        }
        return false;
    }

    private String firstText(String field, String inner) {
        for (JsonNode channel : report.path("channels")) {
            if (channel.path(field).path(inner).isTextual()) {
                return channel.path(field).path(inner).asText();
            }
        }
        return UNKNOWN;
    }

    private TextTable channels() {
        return new TextTable().left("channel").left("audience").left("source").right("cases");
    }

    private static List<String> names(JsonNode channel) {
        List<String> cells = new ArrayList<>();
        for (String name : List.of("channel", "audience", "source")) {
            cells.add(channel.path(name).isTextual() ? channel.path(name).asText() : "");
        }
        cells.add(Numbers.count(channel.path("cases")));
        return cells;
    }
}
