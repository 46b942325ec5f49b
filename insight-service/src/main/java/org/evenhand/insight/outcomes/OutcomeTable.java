package org.evenhand.insight.outcomes;

import java.util.List;
import java.util.Locale;
import org.evenhand.insight.outcomes.OutcomeReport.Channel;
import org.evenhand.insight.outcomes.OutcomeReport.Outcome;

/**
 * The outcomes as the page shows them.
 *
 * @param outcomes one line for each channel and outcome
 * @param untimely one line for each channel
 */
public record OutcomeTable(List<Row> outcomes, List<Row> untimely) {

    /**
     * One line.
     *
     * @param first whether the channel is named here for the first time
     * @param cases how many of how many
     */
    public record Row(
            boolean first,
            String channel,
            String audience,
            String source,
            String outcome,
            String cases,
            String share,
            String interval) {}

    private static final String SPACE = "\u00a0";

    static OutcomeTable of(OutcomeReport report) {
        return new OutcomeTable(
                report.channels().stream()
                        .flatMap(channel -> channel.outcomes().stream()
                                .filter(outcome -> outcome.isTold() || outcome.part() == null)
                                .map(outcome -> row(
                                        channel,
                                        isFirst(channel, outcome),
                                        outcome.outcome() == null ? "all other outcomes" : outcome.outcome(),
                                        outcome.part(),
                                        outcome.reason())))
                        .toList(),
                report.channels().stream()
                        .filter(channel -> channel.untimely() != null)
                        .map(channel -> row(channel, true, "", channel.untimely(), null))
                        .toList());
    }

    private static boolean isFirst(Channel channel, Outcome outcome) {
        return channel.outcomes().stream()
                        .filter(other -> other.isTold() || other.part() == null)
                        .findFirst()
                        .orElseThrow()
                == outcome;
    }

    private static Row row(Channel channel, boolean first, String outcome, Part part, String why) {
        if (part == null) {
            return new Row(
                    first, called(channel.channel()), channel.audience(), channel.source(), outcome, "–", "–", why);
        }
        return new Row(
                first,
                called(channel.channel()),
                channel.audience(),
                channel.source(),
                outcome,
                String.format(Locale.ROOT, "%,d of %,d", part.cases(), part.of()),
                percent(part.share()) + SPACE + "%",
                percent(part.low()) + SPACE + "to" + SPACE + percent(part.high()));
    }

    /** Two decimals, because what went wrong is often one case in a hundred. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    private static String called(String channel) {
        return switch (channel) {
            case "sms" -> "SMS";
            case "whatsapp" -> "WhatsApp";
            default -> channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1);
        };
    }
}
