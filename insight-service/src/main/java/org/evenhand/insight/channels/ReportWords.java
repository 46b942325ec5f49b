package org.evenhand.insight.channels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.insight.channels.ChannelReport.Channel;

/**
 * The sentences around the tables.
 *
 * @param scope which cases, and until when they were watched
 * @param lesson why the median of the answered misleads, with this brand's own numbers; null when there are none
 */
public record ReportWords(String scope, String lesson, List<LeftOutRow> leftOut) {

    /** What was left out, in words. */
    public record LeftOutRow(String reason, String channel, String cases, String of) {}

    static ReportWords of(ChannelReport report) {
        return new ReportWords(
                scope(report),
                lesson(report).orElse(null),
                report.leftOut().stream().map(ReportWords::row).toList());
    }

    private static String scope(ChannelReport report) {
        String seen = report.observedUntil() == null
                ? ""
                : ", seen until " + Words.time(report.observedUntil(), "day".equals(report.granularity()));
        return Words.count(report.cases()) + (report.cases() != null && report.cases() == 1 ? " case" : " cases")
                + arrived(report) + seen + ".";
    }

    private static String arrived(ChannelReport report) {
        if (report.from() == null && report.to() == null) {
            return "";
        }
        String from = report.from() == null ? "" : " from " + Words.date(report.from());
        String to = report.to() == null ? "" : " up to and including " + Words.date(report.to());
        return " that arrived" + from + to;
    }

    private static Optional<String> lesson(ChannelReport report) {
        return report.channels().stream()
                .flatMap(channel -> lesson(channel, "day".equals(report.granularity())))
                .findFirst();
    }

    private static Stream<String> lesson(Channel channel, boolean inDays) {
        return switch (channel.answered()) {
            case Answered.Times times
            when times.events() != null
                    && times.events() > 0
                    && times.within().getLast().share() != null ->
                Stream.of("On " + ChannelTable.called(channel.channel())
                        + ", half of the answered customers waited at most "
                        + Words.duration(times.naiveMedianSeconds(), inDays) + ". Yet of 100 customers who asked, only "
                        + Math.round(100 * times.within().getLast().share()) + " had an answer within a day.");
            case Answered.Times times -> Stream.empty();
            case Unknown unknown -> Stream.empty();
        };
    }

    private static LeftOutRow row(LeftOut leftOut) {
        String of =
                switch (leftOut.of()) {
                    case "brand" -> "the whole report";
                    case "import" -> "no brand: came in an import that names this one";
                    default -> "the " + leftOut.of();
                };
        return new LeftOutRow(
                leftOut.reason(), ChannelTable.called(leftOut.channel()), Words.count(leftOut.cases()), of);
    }
}
